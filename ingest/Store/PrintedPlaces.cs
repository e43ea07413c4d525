using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>A document that a stored declaration was read from.</summary>
internal sealed record SourceDocument(ulong Id, string Name, string Sha256);

/// <summary>A row of <c>place</c>.</summary>
internal sealed record StoredPlace(string Field, ulong DocumentId, int? Page, int? Line, int? LastLine, string? Cell, string Printed, string DecidedBy, Confidence Confidence);

/// <summary>The places of one stored declaration's values; a value without any, as in a ledger, is at its document's own place.</summary>
internal sealed class PrintedPlaces
{
    private readonly Dictionary<string, Place[]> _byField;
    private readonly Place _otherwise;

    public PrintedPlaces(IReadOnlyList<StoredPlace> places, Dictionary<ulong, SourceDocument> documents, SourceDocument home, int? page, int? line)
    {
        List<ulong> order = [home.Id, .. places.Select(place => place.DocumentId).Distinct().Where(id => id != home.Id)];
        Sources = [.. order.Select(id => SourceOf(documents.GetValueOrDefault(id, home), [.. places.Where(place => place.DocumentId == id)]))];
        _byField = places
            .GroupBy(place => place.Field, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(place => new Place(
                place.Page, place.Line, place.LastLine, place.Cell, place.Printed, place.DecidedBy, place.Confidence, order.IndexOf(place.DocumentId))).ToArray(), StringComparer.Ordinal);
        _otherwise = new Place(page, line, line, null, "", "ledger", Confidence.Good);
    }

    public IReadOnlyList<Source> Sources { get; }

    public Sourced<T> Sourced<T>(string field, T value) => new(value, _byField.GetValueOrDefault(field) ?? [_otherwise]);

    public Sourced<T>? Of<T>(string field, T? value)
        where T : class => value is null ? null : Sourced(field, value);

    public Sourced<Money>? Money(string field, decimal? amount) => amount is { } known ? Sourced(field, new Money(known)) : null;

    private static Source SourceOf(SourceDocument document, IReadOnlyList<StoredPlace> places) => new(
        document.Name, document.Sha256, places.Min(place => place.Page), places.Max(place => place.Page), places.Min(place => place.Line), places.Max(place => place.LastLine));
}
