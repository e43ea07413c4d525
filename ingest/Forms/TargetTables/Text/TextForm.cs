using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables.Text;

/// <summary>
/// Puts the text of one copy of a newer form back into tables: labels with the values behind them, then rows under their headings. Only what was taken out in reading order can be:
/// where labels stand apart from their values, or nothing parts the rows, nothing is read, and the place is told.
/// </summary>
internal sealed class TextForm
{
    private static readonly HashSet<TargetsLabel> Paragraphs =
        [TargetsLabel.Overview, TargetsLabel.Basis, TargetsLabel.Plan, TargetsLabel.Goals, TargetsLabel.OverallGoal, TargetsLabel.AnnualGoal, TargetsLabel.Expected, TargetsLabel.Result, TargetsLabel.Remarks];

    /// <summary>What nearly every copy fills in: two of them in a row without a value are a column of labels.</summary>
    private static readonly HashSet<TargetsLabel> Filled =
    [
        TargetsLabel.Project, TargetsLabel.Unit, TargetsLabel.Department, TargetsLabel.Nature, TargetsLabel.Category, TargetsLabel.Start, TargetsLabel.End, TargetsLabel.Period, TargetsLabel.TotalFunds, TargetsLabel.AnnualFunds,
    ];

    private readonly IReadOnlyList<TextPiece> _pieces;
    private readonly GridLabels<TargetsLabel> _labels;
    private readonly TextLines _lines;
    private readonly List<DocumentTable> _tables = [];
    private readonly TextTable _fields = new();
    private int _at;

    /// <summary>Of the last label, from 1: one of labels stands left of all, the others and their values in pairs; 0 where the next begins a row.</summary>
    private int _columnAt;

    /// <summary>The label before has no value, and none with one followed it.</summary>
    private bool _isEmptyBefore;

    private TextForm(IReadOnlyList<TextPiece> pieces, GridLabels<TargetsLabel> labels) => (_pieces, _labels, _lines) = (pieces, labels, new TextLines(pieces));

    /// <summary>The text at which labels and values could not be put together; null where all could.</summary>
    public string? Entangled { get; private set; }

    public IReadOnlyList<DocumentTable> Tables => _fields.IsEmpty ? _tables : [_fields.Ended(), .. _tables];

    /// <summary>Number of the last line that a label, a value or a row took.</summary>
    public int LastLine { get; private set; }

    public static TextForm Read(IReadOnlyList<TextPiece> pieces, GridLabels<TargetsLabel> labels)
    {
        TextForm form = new(pieces, labels);
        while (form._at < pieces.Count && form.Entangled is null)
            form.Next();
        return form;
    }

    private void Next()
    {
        if (ReadTable(TextHeading.OfIndicators(_pieces, _at), TextIndicators.Read) || ReadTable(TextHeading.OfFunds(_pieces, _at), TextFunds.Read) || ReadGoals() || ReadTurns())
            return;
        TextPiece piece = _pieces[_at];
        // A heading of columns that no table follows: blocks side by side, a list, a column nobody knows.
        if (piece.LabelOf is TargetsLabel.Level1 or TargetsLabel.Level3 or TargetsLabel.Target && _lines.IsField(_at))
        {
            Entangled = piece.Part.Text;
        }
        else if (_lines.IsField(_at))
        {
            ReadField();
        }
        else
        {
            // A value before the label of its line: the line runs the other way, or its first cell belongs elsewhere.
            if (!piece.IsAlone && piece.OpensLine && _lines.From(_at).Any(_lines.IsField))
                Entangled = piece.Part.Text;
            if (!piece.IsAlone)
                AddAlone(piece);
            _at++;
        }
    }

    private bool ReadTable(IReadOnlyList<TextColumn> columns, Func<IReadOnlyList<TextPiece>, int, IReadOnlyList<TextColumn>, GridLabels<TargetsLabel>, (DocumentTable Table, int End)?> read)
    {
        if (columns.Count == 0)
            return false;
        if (read(_pieces, _at, columns, _labels) is not { } table)
        {
            Entangled = _pieces[_at].Part.Text;
            return true;
        }
        _tables.Add(table.Table);
        GoOn(table.End);
        return true;
    }

    private bool ReadGoals()
    {
        if (!TextGoals.Begin(_pieces, _at))
            return false;
        int end = _at + 2;
        while (end < _pieces.Count && !_lines.IsField(end) && !TextHeading.Begins(_pieces, end))
            end++;
        if (!TextGoals.Read(_pieces, _at, end, _fields))
            return false;
        GoOn(end);
        return true;
    }

    private bool ReadTurns()
    {
        int end = TextFunds.ReadTurns(_pieces, _at, _fields);
        if (end == _at)
            return false;
        GoOn(end);
        return true;
    }

    private void GoOn(int end)
    {
        (_at, _columnAt, _isEmptyBefore) = (end, 0, false);
        LastLine = Math.Max(LastLine, _pieces[end - 1].Part.Number);
    }

    private void AddAlone(TextPiece piece)
    {
        _fields.Add(piece, 1);
        _fields.NextRow();
    }

    private void ReadField()
    {
        TextPiece label = _pieces[_at];
        int first = _at + 1;
        if (label.Label!.Rest is { Length: > 0 })
        {
            Place(label, _lines.IsClosed(first) && _lines.IsClosed(_lines.Below(_at)));
            (_at, _isEmptyBefore) = (first, false);
            return;
        }
        bool isSure = !TextFunds.IsOfEither(_pieces, _at), sharesLine = _lines.SharesLine(_at);
        int below = _lines.Below(_at);
        Place(label, isSure);
        _at++;
        while (_at < _pieces.Count && !_lines.IsField(_at) && !TextHeading.Begins(_pieces, _at) && MayBelong(label, first, _at))
            _at++;
        TextPiece[] values = [.. _pieces.Skip(first).Take(_at - first)];
        if (values.Length == 0)
        {
            bool isFilled = Filled.Contains(label.LabelOf!.Value);
            if (isFilled && _isEmptyBefore)
                Entangled = label.Part.Text;
            _isEmptyBefore = isFilled || (_isEmptyBefore && IsOfLabels(label.LabelOf.Value));
            return;
        }
        // The label before has no value, and this one may have its.
        isSure &= !_isEmptyBefore && (Paragraphs.Contains(label.LabelOf!.Value) ? TextGoals.IsOne(values) : values.Length == 1 && _lines.IsClosed(_at));
        // What goes on below a line of several values is the rest of any of them.
        isSure &= !sharesLine || (values.Length == 1 && _lines.IsClosed(below));
        _isEmptyBefore = false;
        _fields.Add(values, Math.Max(_columnAt, 2) + 1, isSure);
        LastLine = values[^1].Part.Number;
    }

    /// <summary>On its line's row, behind the label before, or on a row of its own.</summary>
    private void Place(TextPiece label, bool isSure)
    {
        if (!label.OpensLine && _fields.Row > 1 && _columnAt > 0 && _pieces[_at - 1].Part.Number == label.Part.Number)
        {
            _columnAt += 2;
        }
        else
        {
            _fields.NextRow();
            _columnAt = IsLabelOfLabels(_at) ? 1 : 2;
        }
        _fields.Add(label, _columnAt, isSure);
        if (_columnAt == 1)
            _columnAt = 0;
        LastLine = Math.Max(LastLine, label.Part.Number);
    }

    /// <summary>A word or an amount stands on its label's line, or on the next; a text may be long, but not of another page without a label; a heading belongs to none.</summary>
    private bool MayBelong(TextPiece label, int first, int i) =>
        !FormTitle.MayBeOne(_pieces[i].Compact) && (Paragraphs.Contains(label.LabelOf!.Value)
            ? _pieces[i].Part.Page <= _pieces[Math.Max(first, i - 1)].Part.Page + 1
            : _pieces[i].Part.Page == label.Part.Page && (i == first || _pieces[i].IsAlone || _pieces[i].Part.Number == _pieces[first].Part.Number));

    /// <summary>项目资金（万元）, 年度总体目标 before 预期目标.</summary>
    private bool IsLabelOfLabels(int i) => IsOfLabels(_pieces[i].LabelOf!.Value) && i + 1 < _pieces.Count && (_pieces[i + 1].Label is not null || TextHeading.Begins(_pieces, i + 1));

    private static bool IsOfLabels(TargetsLabel label) => label is TargetsLabel.Funds or TargetsLabel.Indicators or TargetsLabel.Goals or TargetsLabel.OverallGoal or TargetsLabel.AnnualGoal;
}
