using PerfTargets.Analytics.Queries;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Keeps <c>reading_total</c>: how many indicators and values a declaration has, and which indicator alone counts an output, so that nobody walks over those of a million.</summary>
public sealed class ReadingTotals : IDerived
{
    private static readonly KeptRows Rows = new("reading_total", ["declaration_id"], "unit_id, year, indicators, output_n, output_name_id, output_quantity, output_unit, good_fields, check_fields", EmbeddedText.Read(typeof(ReadingTotals), "ReadingTotals.sql"));

    public string Signature => Rows.Select;

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        TouchedDeclarations.Write(transaction, touched, ["declaration", "indicator", "place"]);
        Rows.Refresh(transaction, touched.Seq, TouchedDeclarations.Condition);
        Rows.Forget(transaction);
    }
}
