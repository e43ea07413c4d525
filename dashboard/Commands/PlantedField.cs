using System.Globalization;
using CsvHelper;
using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Commands;

/// <summary>A field in which something was planted (植入异常), as a row of <c>truth.csv</c> tells it.</summary>
/// <param name="Rule">That is to find the kind; empty where none asks about it.</param>
/// <param name="Item">The indicator, where it is one's field; else empty.</param>
/// <param name="Printed">Whether a document says it; true of ledgers, where everything stands.</param>
internal sealed record PlantedField(string Kind, string Rule, ulong ProjectId, int Year, string Item, string Field, bool Printed)
{
    /// <summary>Of two declarations of one project and year the truth names the second, which has a dash in its name; each of them is declared twice.</summary>
    private const string Duplicate = "duplicate";

    public static readonly IReadOnlyList<string> Columns = ["kind", "rule", "unit", "project", "year", "item", "field"];

    /// <summary>What a year has spent stands on the declaration of the year after, once more; and what no document says cannot be found.</summary>
    public bool IsOnDeclaration => Printed && Field != "executed";

    /// <summary>The project and year that a flag counts for: where it stands on the year whose spending was planted, the year after, which says it too.</summary>
    /// <param name="planted">Of the kinds that are looked at.</param>
    public static Func<FlagList, (ulong ProjectId, int Year)> PlaceOf(IReadOnlyList<PlantedField> planted)
    {
        HashSet<(ulong, int)> said = [.. planted.Where(one => one.IsOnDeclaration).Select(one => (one.ProjectId, one.Year))];
        HashSet<(ulong, int)> spent = [.. planted.Where(one => one.Field == "executed" && said.Contains((one.ProjectId, one.Year + 1))).Select(one => (one.ProjectId, one.Year))];
        return flag => spent.Contains((flag.ProjectId, flag.Year)) ? (flag.ProjectId, flag.Year + 1) : (flag.ProjectId, flag.Year);
    }

    /// <summary>Which declarations have something of these kinds.</summary>
    public static bool[] Labels(IReadOnlyList<PlantedField> planted, IReadOnlyList<string> kinds, IReadOnlyList<DeclarationFeatures> rows)
    {
        HashSet<(ulong, int)> wanted = [.. planted.Where(one => one.IsOnDeclaration && kinds.Contains(one.Kind)).Select(one => (one.ProjectId, one.Year))];
        return [.. rows.Select(row => wanted.Contains((row.ProjectId, row.Year)))];
    }

    /// <exception cref="FormatException">It is no truth.csv.</exception>
    public static IReadOnlyList<PlantedField> Read(string file)
    {
        using CsvReader csv = CsvReader.Create(new StreamReader(file), new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true });
        string[] header = csv.Read() ? [.. Cells(csv)] : [];
        int[] at = [.. Columns.Select(column => Array.IndexOf(header, column))];
        if (at.Any(n => n < 0))
            throw new FormatException($"the header is '{string.Join(',', header)}'");
        int printed = Array.IndexOf(header, "printed");
        List<PlantedField> fields = [];
        while (csv.Read())
        {
            string[] cells = [.. Cells(csv)];
            if (cells.Length <= at.Max() || !int.TryParse(cells[at[4]], NumberStyles.None, CultureInfo.InvariantCulture, out int year))
                throw new FormatException($"line {csv.LineNumber} tells no year");
            PlantedField field = new(cells[at[0]], cells[at[1]], Identity.Project(cells[at[2]], cells[at[3]]), year, cells[at[5]], cells[at[6]], printed < 0 || cells.ElementAtOrDefault(printed) != "false");
            fields.Add(field);
            if (field.Kind == Duplicate)
                fields.Add(field with { ProjectId = Identity.Project(cells[at[2]], cells[at[3]].Replace("—", "", StringComparison.Ordinal)) });
        }
        return fields;
    }

    private static IEnumerable<string> Cells(CsvReader csv) => Enumerable.Range(0, csv.FieldCount).Select(n => csv.GetString(n)?.Trim() ?? "");
}
