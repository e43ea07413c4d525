using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>Lines of one form → pieces, in the order of the text: labels, boxes, dates, amounts, rows, names and paragraphs.</summary>
internal sealed class PieceReader
{
    private const double ParagraphColumn = 28;

    private readonly List<PrintedLine> _lines;
    private readonly List<Piece> _pieces = [];

    /// <summary>Text lines of the cell being read.</summary>
    private readonly List<PrintedLine> _cell = [];

    /// <summary>A label's <c>（元）</c> that wrapped over a blank line keeps what follows in the label's block.</summary>
    private readonly Dictionary<int, int> _joinedBlocks = [];

    private readonly decimal _unit;

    private PieceReader(IReadOnlyList<DocumentLine> lines, decimal unit)
    {
        _lines = PrintedLine.Of(lines);
        _unit = unit;
    }

    /// <param name="unit">Of amounts that print none of their own.</param>
    public static List<Piece> Read(IReadOnlyList<DocumentLine> lines, decimal unit)
    {
        var reader = new PieceReader(lines, unit);
        int start = 0;
        for (int i = 0; i < reader._lines.Count;)
            (i, start) = reader.ReadLine(i, start);
        reader.CloseCell();
        return reader._pieces;
    }

    /// <returns>The next line and the position in it to go on from.</returns>
    private (int Line, int Start) ReadLine(int index, int start)
    {
        PrintedLine line = _lines[index];
        if (_cell.Count > 0 && _cell[^1].Block != line.Block)
            CloseCell();
        if (start == 0 && ReadWholeLine(index))
            return (index + 1, 0);

        bool labelled = start > 0;
        var bare = new List<Piece>();
        while (start < line.Text.Length)
        {
            if (line.Text[start] == ' ')
            {
                start++;
            }
            else if (LabelScanner.At(_lines, index, start) is { } found)
            {
                CloseCell();
                Release(bare);
                AddLabel(index, found);
                labelled = true;
                if (found.EndLine > index)
                    return found.End == _lines[found.EndLine].Text.Length ? (found.EndLine + 1, 0) : (found.EndLine, found.End);
                start = found.End;
            }
            else if (ContinuesLabel(line, start))
            {
                start += UnitOfMoney.BracketsAt(line.Text, start);
            }
            else if (!InParagraph(index) && BareValue(index, start, out int length) is { } value)
            {
                bare.Add(value);
                start += length;
            }
            else
            {
                // Text takes the rest of its line; a bare number before it is the first cell of its row.
                AddText(line, labelled ? start : 0, bare, labelled);
                return (index + 1, 0);
            }
        }

        if (bare.Count > 0)
            CloseCell();
        Release(bare);
        return (index + 1, 0);
    }

    private bool ReadWholeLine(int index)
    {
        PrintedLine line = _lines[index];
        if (WholeLine.IsPageNumber(line.Text))
            return true;
        bool title = Title.Is(line.Text);
        if (title || WholeLine.IsYear(line.Text))
        {
            CloseCell();
            if (title)
                _pieces.Add(new TitlePiece(SpanOf(line)));
            if (WholeLine.YearIn(line.Text) is { } year)
                _pieces.Add(new YearPiece(SpanOf(line), year));
            return true;
        }

        if (!TickText.HasBox(line.Text))
            return false;
        CloseCell();
        if (LabelScanner.At(_lines, index, 0) is { Label: FormLabel.ProjectType or FormLabel.FundPurpose } label)
        {
            _pieces.Add(new LabelPiece(SpanOf(line), label.Label));
            _pieces.Add(new TickPiece(SpanOf(line) with { Printed = line.Raw[label.End..].Trim() }));
        }
        else
        {
            _pieces.Add(new TickPiece(SpanOf(line)));
        }

        return true;
    }

    private void AddLabel(int index, LabelScanner.Found found)
    {
        PrintedLine first = _lines[index], last = _lines[found.EndLine];
        string printed = found.EndLine == index ? found.Label.Text() : string.Join('\n', _lines[index..(found.EndLine + 1)].Select(line => line.Raw));
        if (last.Block != first.Block)
            _joinedBlocks[last.Block] = BlockOf(first);
        _pieces.Add(new LabelPiece(new Span(_pieces.Count, first.Page, BlockOf(first), first.Number, last.Number, printed), found.Label));
    }

    /// <summary>A <c>（元）</c> that opens a line belongs to the label before it.</summary>
    private bool ContinuesLabel(PrintedLine line, int start)
    {
        if (start > 0 || UnitOfMoney.BracketsAt(line.Text, start) == 0 || _cell.Count > 0
            || _pieces is not [.., LabelPiece { Label: var label } last] || !(label.IsAmount() || label == FormLabel.LineAmount))
            return false;
        _joinedBlocks[line.Block] = last.Span.Block;
        return true;
    }

    /// <summary>A number that opens a line can go on with the sentence above it; not so where labels stand behind it.</summary>
    private bool InParagraph(int index)
    {
        PrintedLine line = _lines[index];
        return _cell.Count > 0 && _cell[^1].Block == line.Block && ChineseText.Width(_cell[^1].Raw) >= ParagraphColumn
            && !Enumerable.Range(1, line.Text.Length - 1).Any(position => !ChineseText.IsHan(line.Text[position - 1]) && LabelScanner.At(_lines, index, position) is not null);
    }

    private Piece? BareValue(int index, int start, out int length)
    {
        PrintedLine line = _lines[index];
        if (DateText.TryMatchAt(line.Text, start, out DateOnly date, out length) && EndsCell(index, start + length))
            return new DatePiece(SpanOf(line), date);
        return AmountText.TryMatchAt(line.Text, start, _unit, out Money money, out length) && EndsCell(index, start + length)
            ? new AmountPiece(SpanOf(line) with { Printed = line.Raw.Substring(start, length) }, money)
            : null;
    }

    private bool EndsCell(int index, int position) =>
        position == _lines[index].Text.Length || _lines[index].Text[position] == ' ' || LabelScanner.At(_lines, index, position) is not null;

    private void AddText(PrintedLine line, int start, List<Piece> bare, bool labelled)
    {
        if (labelled)
        {
            CloseCell();
            Release(bare);
        }

        int from = start;
        while (from < line.Text.Length && line.Text[from] == ' ')
            from++;
        _cell.Add(from == 0 ? line : line with { Raw = line.Raw[from..], Text = line.Text[from..] });
    }

    private void Release(List<Piece> bare)
    {
        foreach (Piece piece in bare)
            _pieces.Add(piece with { Span = piece.Span with { Order = _pieces.Count } });
        bare.Clear();
    }

    private void CloseCell()
    {
        if (_cell.Count == 0)
            return;
        PrintedLine[] lines = [.. _cell];
        _cell.Clear();
        foreach (Piece piece in CellReader.Read(lines, _unit, (first, last) => SpanOf(lines, first, last)))
            _pieces.Add(piece with { Span = piece.Span with { Order = _pieces.Count } });
    }

    private Span SpanOf(PrintedLine line) => new(_pieces.Count, line.Page, BlockOf(line), line.Number, line.Number, line.Raw);

    private Span SpanOf(PrintedLine[] lines, int first, int last) =>
        new(0, lines[first].Page, BlockOf(lines[first]), lines[first].Number, lines[last].Number,
            first == last ? lines[first].Raw : string.Join('\n', lines[first..(last + 1)].Select(line => line.Raw)));

    private int BlockOf(PrintedLine line) => _joinedBlocks.GetValueOrDefault(line.Block, line.Block);
}
