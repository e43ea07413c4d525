using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>
/// A declaration as rules read it: beside each text its plain form (NFKC, without white space), by which texts compare,
/// made once however many rules ask.
/// </summary>
public sealed class Paper(Declaration declaration)
{
    private readonly Dictionary<object, string> _plain = new(ReferenceEqualityComparer.Instance);
    private IndicatorText[]? _indicators;
    private LineText[]? _lines;

    public Declaration Declaration => declaration;

    public int Year => declaration.Year.Value;

    /// <summary>Plain name of the project.</summary>
    public string Project => Plain(declaration.Project)!;

    /// <summary>In the currency's unit; null where the form prints none.</summary>
    public decimal? CurrentBudget => declaration.CurrentBudget?.Value.Amount;

    public IReadOnlyList<IndicatorText> Indicators => _indicators ??= [.. declaration.Indicators.Select((indicator, n) =>
        new IndicatorText(n, indicator, Plain(indicator.Name)!, Plain(indicator.Level1), Plain(indicator.Level2)))];

    public IReadOnlyList<LineText> Lines => _lines ??= [.. declaration.BudgetLines.Select((line, n) => new LineText(n, line, Plain(line.Name)!, line.Amount?.Value.Amount))];

    /// <summary>Plain form of a printed text of this declaration; null where there is none.</summary>
    public string? Plain(Sourced<string>? text)
    {
        if (text is null)
            return null;
        if (!_plain.TryGetValue(text, out string? made))
            _plain[text] = made = Identity.Normalise(text.Value);
        return made;
    }
}

/// <summary>An indicator with its plain texts.</summary>
/// <param name="N">Row in the table, from 0.</param>
/// <param name="Name">Plain, as <paramref name="Level1"/> and <paramref name="Level2"/>.</param>
public sealed record IndicatorText(int N, Indicator Indicator, string Name, string? Level1, string? Level2)
{
    public Target? Target => Indicator.Target?.Value;

    /// <summary>The target as printed; null where there is none.</summary>
    public string? Printed => Target?.Text;
}

/// <summary>A budget line with its plain name.</summary>
/// <param name="N">Row in the table, from 0.</param>
/// <param name="Amount">In the currency's unit; null where the document leaves it open.</param>
public sealed record LineText(int N, BudgetLine Line, string Name, decimal? Amount);
