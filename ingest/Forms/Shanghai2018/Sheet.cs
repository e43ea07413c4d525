using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>A label, or the text of a cell or a part of one, in printing order.</summary>
/// <param name="Block">Lines without an empty line between them.</param>
internal sealed record Piece(Label? Label, string Text, int Page, int Line, int LastLine, int Block)
{
    public string Key { get; } = ChineseText.Key(Text);

    /// <summary>Set once the piece has its place in the declaration.</summary>
    public bool Taken { get; set; }

    public bool IsFree => Label is null && !Taken;
}

/// <summary>One filled-in form as pieces: labels found whole, wrapped or joined with values, everything else as printed.</summary>
internal sealed class Sheet
{
    private readonly List<Piece> pieces = [];

    public Sheet(IReadOnlyList<TextLine> lines)
    {
        (TextLine Line, int Block)[] printed = [.. Blocks(lines)];
        for (int n = 0; n < printed.Length; n += Take(printed, n))
        {
        }
    }

    public IReadOnlyList<Piece> Pieces => pieces;

    public List<Issue> Issues { get; } = [];

    public IEnumerable<Piece> Free => pieces.Where(piece => piece.IsFree);

    public IEnumerable<Piece> Of(Label label) => pieces.Where(piece => piece.Label == label);

    public int IndexOf(Piece piece) => pieces.IndexOf(piece);

    /// <summary>The free pieces in runs without a label or an empty line between them.</summary>
    public IReadOnlyList<IReadOnlyList<Piece>> FreeBlocks()
    {
        List<List<Piece>> blocks = [];
        Piece? last = null;
        foreach (Piece piece in pieces)
        {
            if (piece.IsFree && last is { IsFree: true } && last.Block == piece.Block)
                blocks[^1].Add(piece);
            else if (piece.IsFree)
                blocks.Add([piece]);
            last = piece;
        }
        return blocks;
    }

    /// <summary>Takes pieces as a value and remembers where they stand; pieces apart from each other give several places.</summary>
    public static Sourced<T> Take<T>(T value, IReadOnlyList<Piece> parts, string decidedBy, Confidence confidence)
    {
        List<Place> places = [];
        foreach (Piece part in parts)
        {
            part.Taken = true;
            if (places.Count > 0 && places[^1] is { } before && before.Page == part.Page && part.Line - before.LastLine <= 1)
                places[^1] = before with { LastLine = part.LastLine, Printed = before.Printed + "\n" + part.Text };
            else
                places.Add(new Place(part.Page, part.Line, part.LastLine, null, part.Text, decidedBy, confidence));
        }
        return new Sourced<T>(value, places);
    }

    public void Report(IssueMessage message, string? field, Piece? piece, params string[] arguments) => Issues.Add(new Issue(
        message, arguments, IssueSeverity.Warning, field,
        piece is null ? null : new Place(piece.Page, piece.Line, piece.LastLine, null, piece.Text, "", Confidence.Check)));

    private static IEnumerable<(TextLine, int)> Blocks(IReadOnlyList<TextLine> lines)
    {
        int block = 0;
        TextLine? last = null;
        foreach (TextLine line in lines)
        {
            if (string.IsNullOrWhiteSpace(line.Text))
                continue;
            if (last is not null && (line.Number != last.Number + 1 || line.Page != last.Page))
                block++;
            last = line;
            yield return (line, block);
        }
    }

    /// <returns>How many lines were taken.</returns>
    private int Take((TextLine Line, int Block)[] printed, int n)
    {
        (TextLine line, int block) = printed[n];
        string key = ChineseText.Key(line.Text);
        if (Labels.Find(key) is { } whole)
            return Add(whole, line.Text.Trim(), line, line, block, 1);
        if (WrappedLabel(printed, n, key) is var (label, count))
            return Add(label, string.Join('\n', printed[n..(n + count)].Select(part => part.Line.Text.Trim())), line, printed[n + count - 1].Line, block, count);
        IReadOnlyList<(Label? Label, string Text)> tokens = Labels.Tokenise(line.Text);
        if (tokens.Count > 0)
        {
            foreach ((Label? token, string text) in tokens)
                Add(token, text, line, line, block, 1);
            return 1;
        }
        if (Labels.Lead(line.Text) is var (lead, text2, rest))
        {
            Add(lead, text2, line, line, block, 1);
            return Add(null, rest, line, line, block, 1);
        }
        return Add(null, line.Text.Trim(), line, line, block, 1);
    }

    private int Add(Label? label, string text, TextLine first, TextLine last, int block, int lines)
    {
        pieces.Add(new Piece(label, text, first.Page, first.Number, last.Number, block));
        return lines;
    }

    /// <summary>A label over two or three lines, in one block or over one empty line.</summary>
    private static (Label Label, int Lines)? WrappedLabel((TextLine Line, int Block)[] printed, int n, string key)
    {
        string joined = key;
        for (int count = 2; count <= 3 && n + count <= printed.Length && Labels.MayBegin(joined); count++)
        {
            (TextLine next, _) = printed[n + count - 1];
            if (next.Page != printed[n].Line.Page || next.Number - printed[n + count - 2].Line.Number > 2)
                return null;
            joined += ChineseText.Key(next.Text);
            if (Labels.Find(joined) is { } label)
                return (label, count);
        }
        return null;
    }
}
