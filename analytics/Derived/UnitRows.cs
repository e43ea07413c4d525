using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Rows of measures about some units, each measure read once: what measure rules are asked of.</summary>
/// <param name="only">Rows about these declarations alone; null: about all of the units.</param>
internal sealed class UnitRows(IStoreReader store, IReadOnlyList<ulong> units, IReadOnlyCollection<ulong>? only = null) : IMeasureRows
{
    private readonly Dictionary<Type, object> _read = [];

    public IReadOnlyList<T> Of<T>()
        where T : IMeasure
    {
        if (!_read.TryGetValue(typeof(T), out object? rows))
            _read[typeof(T)] = rows = Read(MeasureCatalogue.Sql<T>(), string.Join(", ", MeasureShape.Of(typeof(T)).Columns.Select(column => column.Name)), RowReader.For<T>());
        return (IReadOnlyList<T>)rows;
    }

    /// <summary>The current declarations of the units.</summary>
    public IReadOnlyList<Subject> Subjects() => Read(
        "select declaration_id, unit_id, year::integer as year, version, project_id from declaration",
        "declaration_id, unit_id, year, version, project_id", RowReader.For<Subject>());

    private IReadOnlyList<T> Read<T>(string select, string columns, Func<System.Data.Common.DbDataReader, T> row)
    {
        Dictionary<string, object?> values = [];
        string bound = Relations.BindExactly(select, units, values);
        if (only is not null)
            values["only"] = only.ToList();
        return store.Query(new SqlText($"with {bound},\nmeasure as (\n{select}\n)\nselect {columns} from measure{(only is null ? "" : " where declaration_id in (select unnest($only))")}", values), row);
    }
}

/// <summary>A current declaration by its ids.</summary>
internal sealed record Subject(ulong DeclarationId, ulong UnitId, int Year, ulong Version, ulong ProjectId);
