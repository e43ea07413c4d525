using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>Something printed in one cell of the form, known by its looks; what field it is gets decided later.</summary>
internal abstract record Piece(Span Span);

/// <param name="Order">Place among the pieces of the form, in the order of the text.</param>
/// <param name="Block">Lines without a blank line between them share one.</param>
internal sealed record Span(int Order, int Page, int Block, int Line, int LastLine, string Printed)
{
    public Place At(Decision decision) => new(Page, Line, LastLine, null, Printed, decision.By, decision.Confidence);

    public Sourced<T> Hold<T>(T value, Decision decision) => new(value, At(decision));
}

internal sealed record LabelPiece(Span Span, FormLabel Label) : Piece(Span);

internal sealed record TitlePiece(Span Span) : Piece(Span);

/// <summary>（2018年）.</summary>
internal sealed record YearPiece(Span Span, int Year) : Piece(Span);

internal sealed record DatePiece(Span Span, DateOnly Date) : Piece(Span);

/// <summary>A row of tick boxes, or a part of one.</summary>
internal sealed record TickPiece(Span Span) : Piece(Span);

/// <summary>A bare number in a cell of its own: an amount, or a target without a unit.</summary>
internal sealed record AmountPiece(Span Span, Money Money) : Piece(Span);

/// <summary>Two cells of one row on one line: name and amount, or name and target.</summary>
/// <param name="Repaired">They were printed without anything between them.</param>
internal sealed record RowPiece(Span Span, string Name, string Value, ValueKind Kind, Money Money, bool Repaired) : Piece(Span);

/// <summary>A target in a cell of its own.</summary>
internal sealed record TargetPiece(Span Span, ValueKind Kind) : Piece(Span);

/// <summary>A short text: a name, or anything else that is short.</summary>
internal sealed record NamePiece(Span Span, string Text) : Piece(Span);

/// <summary>A part of a label whose other part is elsewhere.</summary>
internal sealed record FragmentPiece(Span Span) : Piece(Span);

/// <summary>A text of sentences or items.</summary>
internal sealed record ParagraphPiece(Span Span, string Text, IReadOnlyList<string> Lines) : Piece(Span);

internal static class PieceWords
{
    /// <summary>The text of a piece as a text field would hold it; null where it holds no text.</summary>
    public static string? Words(this Piece piece) => piece switch
    {
        NamePiece name => name.Text,
        ParagraphPiece paragraph => paragraph.Text,
        RowPiece or TargetPiece => piece.Span.Printed,
        _ => null,
    };
}

internal enum ValueKind
{
    /// <summary>A bare number.</summary>
    Amount,

    /// <summary>A number with an operator or a unit.</summary>
    Quantity,

    /// <summary>A word that targets are said in.</summary>
    Word,

    /// <summary>Any other text.</summary>
    Prose,
}
