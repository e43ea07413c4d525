using PerfTargets.Ingest.Documents;

namespace PerfTargets.Ingest.Forms.TargetTables.Text;

/// <summary>Gathers the cells of a table that a text prints.</summary>
internal sealed class TextTable
{
    private readonly List<DocumentCell> _cells = [];

    public int Row { get; private set; } = 1;

    public void NextRow() => Row++;

    public void Add(TextPiece piece, int column, bool isSure = true, int rows = 1) => Add([piece], column, isSure, rows);

    /// <param name="column">From 1.</param>
    public void Add(IReadOnlyList<TextPiece> pieces, int column, bool isSure = true, int rows = 1) => _cells.Add(
        new DocumentCell(Row, column, rows, 1, pieces[0].Part.Number, pieces[^1].Part.Number) { Parts = [.. pieces.Select(piece => piece.Part)], IsGuessed = !isSure });

    public bool IsEmpty => _cells.Count == 0;

    /// <summary>Lines of a text end where its paper did, or its column.</summary>
    public DocumentTable Ended() => new([.. _cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)], WrapsByPage: true);
}
