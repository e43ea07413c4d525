using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using PerfTargets.Dashboard.Commands;
using PerfTargets.Declarations;

namespace PerfTargets.Benchmarks;

/// <summary>
/// Two ledgers of real projects, their budgets and their targets by year, of which names are changed a little and values are planted by a seed: what a name is must not matter, what a value is must.
/// </summary>
internal sealed class PerturbedLedger
{
    private const int Seed = 21;
    private const double Names = 0.10, Values = 0.01;

    private readonly string[] _head, _targetHead;
    private readonly string[][] _budgets, _targets;

    private PerturbedLedger(string name, (string[] Head, string[][] Rows) budgets, (string[] Head, string[][] Rows) targets)
    {
        (Name, _head, _targetHead) = (name, budgets.Head, [.. targets.Head, "project_name"]);
        (int id, int unit, int project) = (At("project_id"), At("ministry"), At("project_name"));
        Dictionary<string, string> names = budgets.Rows.GroupBy(row => Identity.Project(row[unit], row[project])).Where(rows => rows.Select(row => row[id]).Distinct().Count() == 1)
            .GroupBy(rows => rows.First()[id]).Where(one => one.Count() == 1).ToDictionary(one => one.Key, one => one.First().First()[project]);
        _budgets = [.. budgets.Rows.Where(row => names.ContainsKey(row[id]))];
        _targets = [.. targets.Rows.Where(row => names.ContainsKey(row[AtTarget("project_id")])).Select(row => (string[])[.. row, names[row[AtTarget("project_id")]]])];
        Perturb();
    }

    public string Name { get; }

    /// <summary>What is planted, under the names as changed.</summary>
    public IReadOnlyList<PlantedField> Planted { get; private set; } = [];

    /// <summary>Projects by the changed name → by the one that was published.</summary>
    public IReadOnlyDictionary<ulong, ulong> Published { get; private set; } = new Dictionary<ulong, ulong>();

    /// <summary>Names of projects and of indicators that are changed.</summary>
    public (int Projects, int Indicators) Renamed { get; private set; }

    private Dictionary<int, string> BudgetNames { get; } = [];

    /// <summary>Of a project (by its number) in a year.</summary>
    private Dictionary<(string, string), string> ProjectNames { get; } = [];

    private Dictionary<int, string> TargetNames { get; } = [];

    private Dictionary<int, double> BudgetFactors { get; } = [];

    private HashSet<int> Weakened { get; } = [];

    /// <returns>Null where the data is not there.</returns>
    public static PerturbedLedger? Read(string folder)
    {
        string budgets = Path.Combine(folder, "budget_by_project_year.csv.gz"), targets = Path.Combine(folder, "indicator_target_actual.csv.gz");
        return File.Exists(budgets) && File.Exists(targets) ? new PerturbedLedger("Japan's reviews", Rows(budgets), Rows(targets)) : null;
    }

    /// <summary>A few projects that grow alike; for a look that it all runs.</summary>
    public static PerturbedLedger Invented()
    {
        int[] years = [2014, 2015, 2016];
        (int Unit, int Project)[] projects = [.. Enumerable.Range(0, 12).SelectMany(unit => Enumerable.Range(0, 6).Select(project => (unit, project)))];
        return new PerturbedLedger(
            "invented",
            (["project_id", "ministry", "project_name", "fiscal_year", "initial_budget_m_yen", "budget_total_m_yen", "executed_m_yen"],
                [.. projects.SelectMany(one => years.Select(year => Cells($"{(100 * one.Unit) + one.Project}", $"Ministry {one.Unit}", $"Project {one.Project} of {one.Unit} (repair)", $"{year}", $"{20 + one.Project + year - 2014}", $"{20 + one.Project}", $"{19 + one.Project}")))]),
            (["project_id", "ministry", "kind", "indicator", "unit", "fiscal_year", "target", "actual"],
                [.. projects.SelectMany(one => years.Select(year => Cells($"{(100 * one.Unit) + one.Project}", $"Ministry {one.Unit}", "outcome", "满意度", "%", $"{year}", $"{90 + (one.Project % 3)}", "95")))]));

        static string[] Cells(params string[] cells) => cells;
    }

    /// <summary>Writes <c>budgets.csv</c> and <c>targets.csv</c>.</summary>
    public void Write(string folder, bool names, bool values)
    {
        (int project, int granted, int indicator, int target, int ofProject) = (At("project_name"), At("initial_budget_m_yen"), AtTarget("indicator"), AtTarget("target"), AtTarget("project_name"));
        Write(Path.Combine(folder, "budgets.csv"), _head, _budgets.Select((row, n) => With(
            row,
            (project, names ? BudgetNames.GetValueOrDefault(n) : null),
            (granted, values && BudgetFactors.TryGetValue(n, out double factor) ? Text(Number(row[granted])!.Value * factor) : null))));
        Write(Path.Combine(folder, "targets.csv"), _targetHead, _targets.Select((row, n) => With(
            row, (ofProject, names ? ProjectNames.GetValueOrDefault((row[AtTarget("project_id")], row[AtTarget("fiscal_year")])) : null), (indicator, names ? TargetNames.GetValueOrDefault(n) : null), (target, values && Weakened.Contains(n) ? Text(Number(row[target])!.Value / 10) : null))));
    }

    private void Perturb()
    {
        (int id, int unit, int project, int year, int granted, int total) = (At("project_id"), At("ministry"), At("project_name"), At("fiscal_year"), At("initial_budget_m_yen"), At("budget_total_m_yen"));
        Random chance = new(Seed);
        Dictionary<ulong, ulong> published = [];
        List<PlantedField> planted = [];
        Dictionary<(string, string), double?> totals = _budgets.GroupBy(row => (row[id], row[year])).ToDictionary(group => group.Key, group => Number(group.First()[total]));
        foreach (IGrouping<string, (string[] Row, int N)> one in _budgets.Select((row, n) => (row, n)).GroupBy(one => one.row[id]))
        {
            // From a year on that is not its first: a project that goes on under another name.
            (string[] Row, int N)[] rows = [.. one.OrderBy(row => row.Row[year], StringComparer.Ordinal)];
            int from = chance.NextDouble() < Names && rows.Length > 1 ? 1 + chance.Next(rows.Length - 1) : rows.Length;
            string changed = Changed(rows[0].Row[project], chance);
            for (int n = 0; n < rows.Length; n++)
            {
                (string[] row, int at) = rows[n];
                string name = n >= from ? changed : row[project];
                ProjectNames[(row[id], row[year])] = name;
                ulong now = Identity.Project(row[unit], name);
                if (n >= from)
                {
                    BudgetNames[at] = name;
                    published[now] = Identity.Project(row[unit], row[project]);
                }
                double? before = totals.GetValueOrDefault((row[id], (int.Parse(row[year], CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture)));
                if (before > 0 && Number(row[granted]) > 0 && chance.NextDouble() < Values)
                {
                    bool more = chance.Next(2) == 0;
                    BudgetFactors[at] = more ? 8 : 0.125;
                    planted.Add(new PlantedField(more ? "budget-jump" : "budget-cut", "P03", now, int.Parse(row[year], CultureInfo.InvariantCulture), "", "currentBudget", true));
                }
            }
        }
        PerturbTargets(planted, chance);
        (Planted, Published, Renamed) = (planted, published, (BudgetNames.Values.Distinct().Count(), TargetNames.Values.Distinct().Count()));
    }

    private void PerturbTargets(List<PlantedField> planted, Random chance)
    {
        (int id, int unit, int indicator, int measure, int year, int target) = (AtTarget("project_id"), AtTarget("ministry"), AtTarget("indicator"), AtTarget("unit"), AtTarget("fiscal_year"), AtTarget("target"));
        for (int n = 0; n < _targets.Length; n++)
        {
            string[] row = _targets[n];
            if (chance.NextDouble() < Names)
                TargetNames[n] = Changed(row[indicator], chance);
            if (row[measure].Normalize(System.Text.NormalizationForm.FormKC) == "%" && Number(row[target]) is >= 30 and <= 100 && ProjectNames.TryGetValue((row[id], row[year]), out string? project) && chance.NextDouble() < 2 * Values)
            {
                Weakened.Add(n);
                planted.Add(new PlantedField("weak-target", "P01", Identity.Project(row[unit], project), int.Parse(row[year], CultureInfo.InvariantCulture), TargetNames.GetValueOrDefault(n, row[indicator]), "targetValue", true));
            }
        }
    }

    /// <summary>Brackets of the other width or around the last word, a suffix, a blank, a character twice: what people do to a name without meaning another thing.</summary>
    private static string Changed(string name, Random chance) => chance.Next(4) switch
    {
        0 => name.Contains('（', StringComparison.Ordinal) ? name.Replace('（', '【').Replace('）', '】') : $"{name}（継続）",
        1 => $"{name}等",
        2 => name.Insert(name.Length / 2, " "),
        _ => name.Insert(name.Length / 2, name[(name.Length / 2)..Math.Min(name.Length, (name.Length / 2) + 1)]),
    };

    private int At(string column) => Array.IndexOf(_head, column);

    private int AtTarget(string column) => Array.IndexOf(_targetHead, column);

    private static double? Number(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out double value) ? value : null;

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string[] With(string[] row, params (int At, string? Cell)[] changes)
    {
        string[] cells = [.. row];
        foreach ((int at, string? cell) in changes)
            cells[at] = cell ?? cells[at];
        return cells;
    }

    private static void Write(string file, string[] head, IEnumerable<string[]> rows) =>
        File.WriteAllLines(file, rows.Prepend(head).Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));

    private static (string[] Head, string[][] Rows) Rows(string file)
    {
        using CsvReader csv = CsvReader.Create(new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress)), new CsvReaderOptions { HasHeader = false });
        List<string[]> rows = [];
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(n => csv.GetString(n) ?? "")]);
        return (rows[0], [.. rows.Skip(1).Where(row => row.Length == rows[0].Length)]);
    }
}
