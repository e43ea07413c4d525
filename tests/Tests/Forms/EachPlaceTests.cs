using System.Reflection;
using System.Runtime.CompilerServices;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms;

namespace PerfTargets.Tests.Forms;

/// <summary>No value of a declaration is left out where all its places are looked at once more.</summary>
public sealed class EachPlaceTests
{
    private static readonly Place Good = new(1, 1, 1, null, "", "label", Confidence.Good);

    [Fact]
    public void Every_place_of_every_value_is_changed()
    {
        Declaration declaration = new() { Form = "f", Unit = Of<string>(), Year = Of<int>(), Project = Of<string>(), Sources = [], Funding = [new Funding(Of<string>(), FundingStages.Total, Of<Money>())], BudgetLines = [new BudgetLine(Of<string>(), Of<Money>())], Indicators = [(Indicator)Filled(RuntimeHelpers.GetUninitializedObject(typeof(Indicator)))] };
        Filled(declaration);

        DeclarationField[] fields = [.. DeclarationFields.Of(EachPlace.Of(declaration, place => place with { Confidence = Confidence.Check }))];

        Assert.True(fields.Length > 35);
        Assert.All(fields, field => Assert.True(field.Confidence == Confidence.Check, field.Name));
    }

    /// <summary>With every value that remembers where it was read.</summary>
    private static object Filled(object record)
    {
        foreach (PropertyInfo property in record.GetType().GetProperties().Where(property => property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Sourced<>)))
            property.SetValue(record, Activator.CreateInstance(property.PropertyType, [null, (IReadOnlyList<Place>)[Good]]));
        return record;
    }

    private static Sourced<T> Of<T>() => new(default!, Good);
}
