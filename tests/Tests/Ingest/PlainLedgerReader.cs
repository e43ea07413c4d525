using System.Globalization;
using System.Text;

namespace PerfTargets.Tests.Ingest;

/// <summary>A second reader of ledgers: one cell after the other, by the book. A line without years of its own tells one row, else one a year that says something.</summary>
internal sealed class PlainLedgerReader
{
    /// <summary>The first amount that the store does not hold.</summary>
    private const decimal Beyond = 10_000_000_000_000_000m;

    /// <summary>The first number that is too long to be an amount of money at all.</summary>
    private const decimal TooLong = 100_000_000_000_000_000_000m;

    private readonly HashSet<(string, string, int)> _taken = [];

    public PlainLedgerReader(InventedLedger ledger)
    {
        foreach (IReadOnlyList<string> line in ledger.Lines)
        {
            if (line.Count > ledger.Columns.Count)
            {
                Rejected("ledger-line-broken");
                continue;
            }
            int?[] years = [.. ledger.Columns.Select(column => column.Year).Where(year => year is not null).Distinct()];
            foreach (int? year in years.Length == 0 ? [null] : years)
                Row(ledger, line, year);
        }
    }

    public int RowsRead { get; private set; }

    public int RowsLoaded { get; private set; }

    /// <summary>How many rows are kept aside for which reason.</summary>
    public SortedDictionary<string, int> Reasons { get; } = new(StringComparer.Ordinal);

    /// <summary>By currency and stage.</summary>
    public SortedDictionary<(string Currency, string Stage), decimal> Read { get; } = [];

    public SortedDictionary<(string Currency, string Stage), decimal> Loaded { get; } = [];

    public SortedDictionary<(string Currency, string Stage), decimal> Aside { get; } = [];

    private void Row(InventedLedger ledger, IReadOnlyList<string> line, int? columnYear)
    {
        string unit = "", project = "", year = columnYear?.ToString(CultureInfo.InvariantCulture) ?? "", currency = ledger.Currency;
        List<(string Stage, decimal Amount)> amounts = [];
        bool wrong = false, says = columnYear is null;
        for (int n = 0; n < ledger.Columns.Count; n++)
        {
            (string field, int? of) = ledger.Columns[n];
            string cell = line[n];
            if (cell is "" or "无" || (of is not null && of != columnYear))
                continue;
            switch (field)
            {
                case "unit": unit = Bare(cell); break;
                case "project": project = Bare(cell); break;
                case "year": year = cell.Replace("年", "", StringComparison.Ordinal); break;
                case "currency": currency = cell; break;
                default:
                    says = true;
                    decimal? amount = Amount(cell, ledger.Scales[n], ledger.DecimalComma);
                    wrong |= amount is not { } known || Math.Abs(Cents(known)) >= Beyond;
                    if (amount is { } told)
                        amounts.Add((field, Cents(told)));
                    break;
            }
        }
        if (!says)
            return;
        string? reason = unit == "" ? "ledger-unit-missing"
            : project == "" ? "ledger-project-missing"
            : !int.TryParse(year, out int number) ? "ledger-year-wrong"
            : wrong ? "ledger-amount-wrong"
            : _taken.Add((unit, project, number)) ? null
            : "ledger-row-twice";
        if (reason is not null)
            Rejected(reason);
        else
            (RowsRead, RowsLoaded) = (RowsRead + 1, RowsLoaded + 1);
        foreach ((string stage, decimal amount) in amounts)
        {
            Add(Read, (currency, stage), amount);
            Add(reason is null ? Loaded : Aside, (currency, stage), amount);
        }
    }

    private void Rejected(string reason)
    {
        RowsRead++;
        Reasons[reason] = Reasons.GetValueOrDefault(reason) + 1;
    }

    private static void Add<TKey>(SortedDictionary<TKey, decimal> sums, TKey key, decimal amount)
        where TKey : notnull => sums[key] = sums.GetValueOrDefault(key) + amount;

    private static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.ToEven);

    private static string Bare(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static decimal? Amount(string cell, decimal scale, bool decimalComma)
    {
        string text = cell.Normalize(NormalizationForm.FormKC);
        if (text.EndsWith("万元", StringComparison.Ordinal))
            (text, scale) = (text[..^2], 10_000);
        else if (text.EndsWith('元'))
            (text, scale) = (text[..^1], 1);
        text = decimalComma ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : text.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount) && Math.Abs(amount * scale) < TooLong ? amount * scale : null;
    }
}
