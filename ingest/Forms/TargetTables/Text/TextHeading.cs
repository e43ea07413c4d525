namespace PerfTargets.Ingest.Forms.TargetTables.Text;

/// <summary>Where a table begins in the text of a form: labels one after the other that head its columns.</summary>
internal static class TextHeading
{
    /// <returns>Empty where no table begins at a piece.</returns>
    public static IReadOnlyList<TextColumn> OfIndicators(IReadOnlyList<TextPiece> pieces, int at)
    {
        if (pieces[at].LabelOf != TargetsLabel.Level1)
            return [];
        TextColumn[] columns = [.. pieces.Skip(at).Select(TextColumn.OfIndicators).TakeWhile(column => column is not null).OfType<TextColumn>()];
        TargetsLabel?[] labels = [.. columns.Select(column => column.Heading!.LabelOf)];
        // 指标性质 and 指标方向 may stand side by side; blocks of indicators side by side no order of text tells apart.
        bool once = labels.Where(label => label != TargetsLabel.Direction).GroupBy(label => label).All(label => label.Count() == 1);
        return once && labels.Contains(TargetsLabel.Level3) && (labels.Contains(TargetsLabel.Target) || labels.Contains(TargetsLabel.LongTermTarget)) ? columns : [];
    }

    /// <returns>The column of sources, which nothing heads, and those with a heading; empty where no table begins at a piece.</returns>
    public static IReadOnlyList<TextColumn> OfFunds(IReadOnlyList<TextPiece> pieces, int at)
    {
        if (pieces[at].LabelOf is not (TargetsLabel.Approved or TargetsLabel.Revised or TargetsLabel.Executed))
            return [];
        TextColumn[] columns = [.. pieces.Skip(at).Select(TextColumn.OfFunds).TakeWhile(column => column is not null).OfType<TextColumn>()];
        return columns.Length > 1 && columns.Any(column => column.Heading!.LabelOf == TargetsLabel.Executed) ? [TextColumn.Sources, .. columns] : [];
    }

    public static bool Begins(IReadOnlyList<TextPiece> pieces, int at) => OfIndicators(pieces, at).Count > 0 || OfFunds(pieces, at).Count > 0;
}
