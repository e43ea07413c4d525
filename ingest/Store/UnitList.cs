using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfTargets.Store;

/// <summary>A list of units (单位名录) as an event of the journal tells it. Of the units it names, what it says replaces what earlier lists said; others stay.</summary>
/// <param name="File">Name of the file it came in.</param>
/// <param name="Says">Which of <see cref="Fields"/> it has a column for: of the others it says nothing, not that there is none.</param>
public sealed record UnitList(string File, IReadOnlyList<string> Says, IReadOnlyList<ListedUnit> Units)
{
    /// <summary>Kind of the decision that it is.</summary>
    public const string Kind = "units";

    /// <summary>What a list can say beside the name.</summary>
    public static readonly IReadOnlyList<string> Fields = ["code", "department", "parent", "aliases", "predecessors", "from", "to", "region", "files"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public JsonElement ToBody() => JsonSerializer.SerializeToElement(this, Json);

    /// <exception cref="FormatException">It is no list of units.</exception>
    public static UnitList Read(JsonElement body)
    {
        try
        {
            UnitList? list = body.Deserialize<UnitList>(Json);
            return list is { File: not null, Says: not null, Units: not null }
                && list.Says.All(Fields.Contains) && list.Units.All(unit => !string.IsNullOrWhiteSpace(unit?.Name))
                ? list
                : throw new FormatException("This is no list of units.");
        }
        catch (JsonException error)
        {
            throw new FormatException("This is no list of units.", error);
        }
    }
}

/// <summary>A unit as a list tells of it; null where it has nothing to say.</summary>
/// <param name="Line">Where it stands in the file, from 1.</param>
/// <param name="Department">主管部门.</param>
/// <param name="Parent">上级单位.</param>
/// <param name="Files">False where no declaration is ever expected of it.</param>
/// <param name="From">First year in which one is expected, and from which it bears the name where it has predecessors.</param>
/// <param name="To">Last year in which one is expected.</param>
/// <param name="Aliases">Other spellings of it (别名).</param>
/// <param name="Predecessors">What it was before a change of name or a merger (曾用名, 前身).</param>
public sealed record ListedUnit(
    int Line,
    string Name,
    string? Code = null,
    string? Department = null,
    string? Parent = null,
    string? Region = null,
    bool? Files = null,
    int? From = null,
    int? To = null,
    IReadOnlyList<string>? Aliases = null,
    IReadOnlyList<string>? Predecessors = null);

/// <summary>A list of units that cannot be taken as it is; nothing of it was.</summary>
/// <param name="findings">Each names the file, the line and what was expected.</param>
public sealed class InvalidUnitListException(IReadOnlyList<string> findings) : Exception(string.Join('\n', findings))
{
    public IReadOnlyList<string> Findings { get; } = findings;
}
