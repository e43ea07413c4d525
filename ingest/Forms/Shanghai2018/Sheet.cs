using System.Diagnostics.CodeAnalysis;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>The pieces of one form, and which of them a field has taken already: each is explained once.</summary>
internal sealed class Sheet
{
    /// <summary>Of the form's seven paragraphs; fewer show no habit.</summary>
    private const int LeastTexts = 4;

    private readonly bool[] _taken;

    public Sheet(IReadOnlyList<Piece> pieces)
    {
        Pieces = pieces;
        _taken = new bool[pieces.Count];
        Pages = [.. pieces.Select(piece => piece.Span.Page).Distinct()];
        FirstIndicatorPage = pieces.OfType<LabelPiece>().Where(piece => piece.Label.IsOfIndicators()).Select(piece => piece.Span.Page).DefaultIfEmpty(int.MaxValue).Min();
        IsScrambled = HasLongRunOfLabels();
        IsInOrder = !IsScrambled && LabelsAscend() && LabelsPrecedeTheirTexts();
    }

    public IReadOnlyList<Piece> Pieces { get; }

    public IReadOnlyList<int> Pages { get; }

    /// <summary>The table of indicators begins on this page; <see cref="int.MaxValue"/> where its labels are missing.</summary>
    public int FirstIndicatorPage { get; }

    /// <summary>The labels of the left column are printed before the texts, not beside them.</summary>
    public bool IsScrambled { get; }

    /// <summary>All labels are printed in the form's order, and each before what it is of: it holds for every text, so it holds for rows too.</summary>
    public bool IsInOrder { get; }

    public bool IsFree(Piece piece) => !_taken[piece.Span.Order];

    public void Take(Piece piece) => _taken[piece.Span.Order] = true;

    public IEnumerable<T> Free<T>()
        where T : Piece => Pieces.OfType<T>().Where(IsFree);

    public IEnumerable<LabelPiece> Labels(FormLabel label) => Pieces.OfType<LabelPiece>().Where(piece => piece.Label == label);

    public bool TryNext(Piece piece, [NotNullWhen(true)] out Piece? next)
    {
        next = piece.Span.Order + 1 < Pieces.Count ? Pieces[piece.Span.Order + 1] : null;
        return next is not null;
    }

    public bool FollowsTwoLineLabel(Piece piece) =>
        piece.Span.Order > 0 && Pieces[piece.Span.Order - 1] is LabelPiece { Label: var label } && label.IsOfTwoLines();

    private bool LabelsAscend()
    {
        LabelPiece[] labels = [.. Pieces.OfType<LabelPiece>()];
        return labels.Select(label => label.Label).Distinct().Count() >= FormFinder.LeastLabels
            && labels.Zip(labels[1..]).All(two => two.First.Label < two.Second.Label || (two.First.Label == two.Second.Label && two.First.Span.Page < two.Second.Span.Page));
    }

    /// <summary>A label drawn after or amid its text would leave a paragraph without a label before it.</summary>
    private bool LabelsPrecedeTheirTexts()
    {
        Piece[] paragraphs = [.. Pieces.Where(piece => piece is ParagraphPiece)];
        return paragraphs.Length >= LeastTexts
            && paragraphs.All(paragraph => paragraph.Span.Order > 0 && Pieces[paragraph.Span.Order - 1] is LabelPiece { Label: var label } && (label.IsNarrative() || label == FormLabel.Remarks));
    }

    private bool HasLongRunOfLabels()
    {
        int run = 0;
        foreach (Piece piece in Pieces)
        {
            run = piece is LabelPiece { Label: var label } && !label.IsCategory() && !label.IsAmount() && label is not (FormLabel.CategoryHeader or FormLabel.IndicatorHeader or FormLabel.TargetHeader or FormLabel.LineName or FormLabel.LineAmount)
                ? run + 1
                : 0;
            if (run >= 3)
                return true;
        }

        return false;
    }
}
