using System.Globalization;
using PerfTargets.Corpus.Papers;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms;

namespace PerfTargets.Tests.Support;

/// <summary>Counts what was read against what was meant.</summary>
internal sealed class FormScore
{
    public int Expected { get; private set; }

    public int Good { get; private set; }

    public int GoodAndRight { get; private set; }

    /// <summary>Values that are open (check), but right.</summary>
    public int OpenAndRight { get; private set; }

    public List<string> Wrong { get; } = [];

    public double GoodShare => (double)Good / Expected;

    public double RightShare => Good == 0 ? 1 : (double)GoodAndRight / Good;

    /// <param name="excused">Fields whose own print was damaged; what they say now is what is printed.</param>
    public void Add(Paper truth, Declaration read, Func<DeclarationField, bool>? excused = null)
    {
        var rows = new Remaining(truth);
        Expected += rows.Count;
        foreach (DeclarationField field in DeclarationFields.Of(read))
        {
            (string kind, string value) = Value(read, field.Name);
            bool right = rows.Take(kind, value);
            if (field.Confidence != Confidence.Good)
            {
                OpenAndRight += right ? 1 : 0;
                continue;
            }

            Good++;
            if (right || excused?.Invoke(field) == true)
                GoodAndRight++;
            else
                Wrong.Add($"{field.Name} = {value} ({field.Places[0].DecidedBy}, line {field.Places[0].Line})");
        }
    }

    /// <summary>Kind of field and its value, both without what printing adds.</summary>
    private static (string Kind, string Value) Value(Declaration read, string field)
    {
        if (field.StartsWith("budgetLines", StringComparison.Ordinal))
        {
            BudgetLine line = read.BudgetLines[Index(field)];
            return field.EndsWith("name", StringComparison.Ordinal) ? ("line", Key(line.Name.Value)) : ("amount", Key(line.Name.Value, line.Amount!.Value.ToString()));
        }

        if (field.StartsWith("indicators", StringComparison.Ordinal))
        {
            Indicator indicator = read.Indicators[Index(field)];
            string name = indicator.Name.Value;
            return field.EndsWith("name", StringComparison.Ordinal) ? ("indicator", Key(name))
                : field.EndsWith("level1", StringComparison.Ordinal) ? ("level1", Key(name, indicator.Level1!.Value))
                : ("target", Key(name, TargetKey(indicator.Target!.Value)));
        }

        return (field, Key(Scalar(read, field)));
    }

    private static string Scalar(Declaration read, string field) => field switch
    {
        "unit" => read.Unit.Value,
        "project" => read.Project.Value,
        "year" => read.Year.Value.ToString(CultureInfo.InvariantCulture),
        "projectTypes" => string.Join(',', read.ProjectTypes!.Value),
        "fundPurposes" => string.Join(',', read.FundPurposes!.Value),
        "start" => Paper.Day(read.Start!.Value),
        "end" => Paper.Day(read.End!.Value),
        "overview" => read.Overview!.Value,
        "basis" => read.Basis!.Value,
        "necessity" => read.Necessity!.Value,
        "safeguards" => read.Safeguards!.Value,
        "plan" => read.Plan!.Value,
        "overallGoal" => read.OverallGoal!.Value,
        "annualGoal" => read.AnnualGoal!.Value,
        "remarks" => read.Remarks!.Value,
        "totalBudget" => read.TotalBudget!.Value.ToString(),
        "currentBudget" => read.CurrentBudget!.Value.ToString(),
        "priorBudget" => read.PriorBudget!.Value.ToString(),
        "priorExecuted" => read.PriorExecuted!.Value.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    private static int Index(string field) =>
        int.Parse(field.AsSpan(field.IndexOf('[', StringComparison.Ordinal) + 1, field.IndexOf(']', StringComparison.Ordinal) - field.IndexOf('[', StringComparison.Ordinal) - 1), CultureInfo.InvariantCulture);

    private static string TargetKey(Target target) => target.Value is null ? target.Text : FormattableString.Invariant($"{target.Operator}|{target.Value:0.####}|{target.Unit}");

    private static string Key(params string[] parts) => string.Join('|', parts.Select(Identity.Normalise));

    /// <summary>The truth's values that no read value has met yet; rows of a table can repeat.</summary>
    private sealed class Remaining
    {
        private static readonly string[] Scalars =
            ["unit", "project", "year", "projectTypes", "fundPurposes", "start", "end", "overview", "basis", "necessity", "safeguards", "totalBudget", "currentBudget", "priorBudget", "priorExecuted", "plan", "overallGoal", "annualGoal", "remarks"];

        private readonly List<(string Kind, string Value)> _values = [];

        public Remaining(Paper truth)
        {
            _values.AddRange(Scalars.Where(field => truth.Scalar(field) is not null).Select(field => (field, Key(truth.Scalar(field)!))));
            foreach ((string name, decimal amount) in truth.BudgetLines)
                _values.AddRange([("line", Key(name)), ("amount", Key(name, new Money(amount).ToString()))]);
            foreach ((string category, string name, string target) in truth.Indicators)
                _values.AddRange([("indicator", Key(name)), ("level1", Key(name, category)), ("target", Key(name, TargetKey(TargetText.Parse(target))))]);
            Count = _values.Count;
        }

        public int Count { get; }

        public bool Take(string kind, string value) => _values.Remove((kind, value));
    }
}
