using System.Globalization;
using PerfTargets.Analytics.Queries;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Keeps <c>reading_total</c>: how many indicators and values a declaration has, so that no page counts those of a million.</summary>
public sealed class ReadingTotals : IDerived
{
    private static readonly KeptRows Rows = new("reading_total", "unit_id, year, declaration_id, indicators, good_fields, check_fields", EmbeddedText.Read(typeof(ReadingTotals), "ReadingTotals.sql"));

    private static readonly string[] Facts = ["declaration", "indicator", "place"];

    public string Signature => Rows.Select;

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        string seq = touched.Seq.ToString(CultureInfo.InvariantCulture);
        Rows.Refresh(transaction, touched.Seq, string.Join("\nunion all ", Facts.Select(table => $"select declaration_id from history.{table} where known_from = {seq} or known_to = {seq}")));
    }
}
