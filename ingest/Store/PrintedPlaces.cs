using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>A document that a stored declaration was read from.</summary>
internal sealed record SourceDocument(ulong Id, string Name, string Sha256);

/// <summary>A row of <c>place</c>.</summary>
internal sealed record StoredPlace(string Field, ulong DocumentId, int? Page, int? Line, int? LastLine, string? Cell, string Printed, string DecidedBy, Confidence Confidence);

/// <summary>The row of a ledger that tells a value.</summary>
/// <param name="Line">Of the file, counted from 1.</param>
/// <param name="Text">As the cell has it, where that is kept.</param>
internal sealed record LedgerRow(ulong DocumentId, int? Line, string Text = "");

/// <summary>The places of one stored declaration's values; a value without any, as in a ledger, is in the row that is said to tell it, else at its document's own place.</summary>
internal sealed class PrintedPlaces
{
    private readonly Dictionary<string, Place[]> _byField;
    private readonly Place _otherwise;

    private readonly List<ulong> _order;

    /// <param name="others">Ledgers whose rows tell values.</param>
    public PrintedPlaces(IReadOnlyList<StoredPlace> places, Dictionary<ulong, SourceDocument> documents, SourceDocument home, int? page, int? line, IEnumerable<ulong> others)
    {
        List<ulong> order = _order = [home.Id, .. places.Select(place => place.DocumentId).Concat(others.Where(documents.ContainsKey)).Distinct().Where(id => id != home.Id)];
        Sources = [.. order.Select(id => SourceOf(documents.GetValueOrDefault(id, home), [.. places.Where(place => place.DocumentId == id)]))];
        _byField = places
            .GroupBy(place => place.Field, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(place => new Place(
                place.Page, place.Line, place.LastLine, place.Cell, place.Printed, place.DecidedBy, place.Confidence, order.IndexOf(place.DocumentId))).ToArray(), StringComparer.Ordinal);
        _otherwise = new Place(page, line, line, null, "", "ledger", Confidence.Good);
    }

    public IReadOnlyList<Source> Sources { get; }

    /// <param name="row">That tells it where no place is kept.</param>
    public Sourced<T> Sourced<T>(string field, T value, LedgerRow? row = null) => new(value, _byField.GetValueOrDefault(field) ?? [row is null ? _otherwise : At(row)]);

    public Sourced<T>? Of<T>(string field, T? value)
        where T : class => value is null ? null : Sourced(field, value);

    public Sourced<Money>? Money(string field, decimal? amount) => amount is { } known ? Sourced(field, new Money(known)) : null;

    private Place At(LedgerRow row) => _order.IndexOf(row.DocumentId) is var source and >= 0 ? new Place(null, row.Line, row.Line, null, row.Text, "ledger", Confidence.Good, source) : _otherwise;

    private static Source SourceOf(SourceDocument document, IReadOnlyList<StoredPlace> places) => new(
        document.Name, document.Sha256, places.Min(place => place.Page), places.Max(place => place.Page), places.Min(place => place.Line), places.Max(place => place.LastLine));
}
