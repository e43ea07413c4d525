using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;

namespace PerfTargets.Analytics.Queries;

/// <summary>Turns a result row into a record, parameter by parameter in column order; compiled once a type.</summary>
internal static class RowReader
{
    private static readonly ConcurrentDictionary<Type, Delegate> Compiled = new();

    public static Func<DbDataReader, T> For<T>() => (Func<DbDataReader, T>)Compiled.GetOrAdd(typeof(T), _ => Compile<T>());

    private static Func<DbDataReader, T> Compile<T>()
    {
        ParameterExpression reader = Expression.Parameter(typeof(DbDataReader), "reader");
        ConstructorInfo constructor = typeof(T).GetConstructors()[0];
        IEnumerable<Expression> arguments = constructor.GetParameters().Select((parameter, ordinal) => Value(reader, parameter, ordinal));
        return Expression.Lambda<Func<DbDataReader, T>>(Expression.New(constructor, arguments), reader).Compile();
    }

    private static Expression Value(ParameterExpression reader, ParameterInfo parameter, int ordinal)
    {
        Type type = parameter.ParameterType;
        Type stored = Nullable.GetUnderlyingType(type) ?? type;
        ConstantExpression index = Expression.Constant(ordinal);
        Expression value = Expression.Convert(
            Expression.Call(reader, nameof(DbDataReader.GetFieldValue), [stored], index), type);
        bool nullable = Nullable.GetUnderlyingType(type) is not null
            || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        return nullable
            ? Expression.Condition(Expression.Call(reader, nameof(DbDataReader.IsDBNull), null, index), Expression.Default(type), value)
            : value;
    }
}
