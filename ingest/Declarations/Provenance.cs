using System.Text.Json.Serialization;

namespace PerfTargets.Declarations;

/// <summary>A document a declaration was read from, and the part of it that is this declaration.</summary>
/// <param name="Document">File name as it arrived.</param>
/// <param name="Sha256">Of the bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="FirstPage">From 1; null where the format has no pages.</param>
/// <param name="FirstLine">From 1; null where the format has no lines.</param>
public sealed record Source(string Document, string Sha256, int? FirstPage, int? LastPage, int? FirstLine, int? LastLine);

/// <summary>Where a value is printed, and why it is taken to be this field's (出处).</summary>
/// <param name="Page">From 1.</param>
/// <param name="Line">First line of the printed text, from 1, counted through the whole document.</param>
/// <param name="LastLine">Last line; equal to <paramref name="Line"/> for one line.</param>
/// <param name="Cell">Table cell, e.g. <c>R7C4</c>; null in plain text.</param>
/// <param name="Printed">The text as printed, lines separated by a newline.</param>
/// <param name="DecidedBy">The constraint that settled it, e.g. <c>row</c>, <c>sum</c>, <c>vocabulary</c>.</param>
/// <param name="SourceIndex">Into the declaration's <see cref="Declaration.Sources"/>.</param>
public sealed record Place(
    int? Page,
    int? Line,
    int? LastLine,
    string? Cell,
    string Printed,
    string DecidedBy,
    Confidence Confidence,
    int SourceIndex = 0);

/// <summary>A value that remembers where it was read.</summary>
/// <param name="Places">At least one; several where the text is printed in parts or in several documents.</param>
[method: JsonConstructor]
public sealed record Sourced<T>(T Value, IReadOnlyList<Place> Places)
{
    public Sourced(T value, Place place)
        : this(value, [place])
    {
    }

    /// <inheritdoc cref="PlaceConfidence.Of"/>
    public Confidence Confidence => PlaceConfidence.Of(Places);

    /// <summary>First line of the value; null where its format has no lines.</summary>
    public int? Line => Places[0].Line;
}

/// <summary>How sure a value is, by its places.</summary>
public static class PlaceConfidence
{
    /// <summary>Of the documents that print it, the surest; in one document, the worst of its places.</summary>
    public static Confidence Of(IReadOnlyList<Place> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        return places.Count == 1 ? places[0].Confidence : places.GroupBy(place => place.SourceIndex).Min(source => source.Max(place => place.Confidence));
    }
}
