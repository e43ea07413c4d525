namespace PerfTargets.Ingest.Forms.TargetTables.Text;

/// <summary>The pieces of a form's text line by line: which of them are labels of fields, and what stands around them.</summary>
internal sealed class TextLines(IReadOnlyList<TextPiece> pieces)
{
    /// <summary>Whether a piece is a label of a field; a short one (单位, 其他) may be part of a value, but not where a value of its own follows.</summary>
    public bool IsField(int i) => pieces[i] is { LabelOf: { } label } piece
        && (piece.Compact.TrimEnd(':').Length > 2 || piece.Label!.Rest is not null || label is TargetsLabel.Remarks or TargetsLabel.Total or TargetsLabel.Sum or TargetsLabel.Grade
            || (label == TargetsLabel.Year && i + 1 < pieces.Count && WholeLine.YearIn(pieces[i + 1].Compact) is not null)
            || (label == TargetsLabel.FundSource && pieces.Take(i).LastOrDefault(before => before.Label is not null)?.LabelOf is TargetsLabel.FundSource or TargetsLabel.AnnualFunds));

    /// <summary>Whether nothing goes on at a piece: a label follows, or what stands for itself.</summary>
    public bool IsClosed(int i) =>
        i >= pieces.Count || IsField(i) || TextHeading.Begins(pieces, i) || UnitOfMoney.OfForm(pieces[i].Compact) is not null || FormTitle.MayBeOne(pieces[i].Compact);

    /// <summary>Whether the line of a label has a value before it, or another label behind.</summary>
    public bool SharesLine(int i)
    {
        for (int before = i - 1; before >= 0 && pieces[before].Part.Number == pieces[i].Part.Number; before--)
        {
            if (!IsField(before) || pieces[before].Label!.Rest is { Length: > 0 })
                return true;
        }
        return From(i + 1).Any(behind => pieces[behind].Part.Number == pieces[i].Part.Number && IsField(behind));
    }

    /// <summary>The first piece of the line below.</summary>
    public int Below(int i) => i + From(i).Count();

    /// <summary>The pieces from one to the end of its line.</summary>
    public IEnumerable<int> From(int i) => Enumerable.Range(i, pieces.Count - i).TakeWhile(other => pieces[other].Part.Number == pieces[i].Part.Number);
}
