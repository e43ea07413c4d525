namespace PerfTargets.Ingest.Documents;

/// <summary>Numbers the lines of a document as they are read, those of table cells among them.</summary>
internal sealed class ContentBuilder(string name)
{
    /// <summary>More is no declaration; a form has some three hundred.</summary>
    private const int MostLines = 400_000;

    private const int MostCharacters = 50_000_000;

    private readonly List<DocumentLine> _lines = [];
    private readonly List<DocumentTable> _tables = [];
    private long _characters;

    /// <summary>Page of the next lines, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Adds a text, line by line; a blank one too.</summary>
    public void Text(string text) => Add(text);

    public void Blank()
    {
        if (_lines.Count > 0 && !_lines[^1].IsBlank)
            Add("");
    }

    /// <summary>Adds a table whose cells come row by row.</summary>
    public void Table(IEnumerable<(int Row, int Column, int RowSpan, int ColumnSpan, string Text)> cells)
    {
        List<DocumentCell> table = [];
        foreach ((int row, int column, int rowSpan, int columnSpan, string text) in cells)
        {
            int before = _lines.Count;
            if (!string.IsNullOrWhiteSpace(text))
                Add(text.Trim('\n', '\r', ' ', '\t'));
            table.Add(_lines.Count > before ? new DocumentCell(row, column, rowSpan, columnSpan, before + 1, _lines.Count) : new DocumentCell(row, column, rowSpan, columnSpan, null, null));
        }
        if (table.Any(cell => cell.FirstLine is not null))
            _tables.Add(new DocumentTable(table, WrapsByPage: false));
        Blank();
    }

    public DocumentContent Build(string mediaType, int? pages) => new(mediaType, pages, _lines, _tables);

    private void Add(string text)
    {
        _characters += text.Length;
        foreach (string line in VisibleText.Lines(text))
            _lines.Add(new DocumentLine(_lines.Count + 1, Page, line));
        if (_lines.Count > MostLines || _characters > MostCharacters)
            throw new UnreadableDocumentException(name, FormattableString.Invariant($"内容超过 {MostLines} 行或 {MostCharacters} 字，不是申报表 / it holds more than {MostLines} lines or {MostCharacters} characters: no set of declarations (a ledger is taken in as one, by its header)"));
    }
}
