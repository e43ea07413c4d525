namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>Finds a label where a cell begins, also one that is broken over two lines or spaced out.</summary>
internal static class LabelScanner
{
    /// <param name="EndLine">Index of the line in which the label ends.</param>
    /// <param name="End">Position behind it in that line.</param>
    public readonly record struct Found(FormLabel Label, int EndLine, int End);

    public static Found? At(IReadOnlyList<PrintedLine> lines, int line, int start)
    {
        foreach (FormLabel label in FormLabels.Opening(lines[line].Text[start]))
        {
            if (Match(lines, line, start, label) is { } found)
                return found;
        }

        return null;
    }

    private static Found? Match(IReadOnlyList<PrintedLine> lines, int line, int start, FormLabel label)
    {
        string wanted = label.Text(), text = lines[line].Text;
        int matched = 0, position = start, broken = 0;
        while (matched < wanted.Length)
        {
            if (position == text.Length)
            {
                // A wrapped label: its rest opens the next line of the page.
                if (matched < 2 || ++broken > 2 || line + 1 == lines.Count || lines[line + 1].Page != lines[line].Page)
                    return null;
                text = lines[++line].Text;
                position = 0;
            }

            if (text[position] == wanted[matched])
                matched++;
            else if (text[position] != ' ' || matched == 0)
                return null;
            position++;
        }

        position = SkipUnit(text, position);
        return position == text.Length || text[position] is ' ' or ':' || text[position - 1] is ')'
            ? new Found(label, line, position < text.Length && text[position] == ':' ? position + 1 : position)
            : Follows(lines, line, position, label) ? new Found(label, line, position) : null;
    }

    /// <summary>The <c>（元）</c> or <c>（万元）</c> behind the label of an amount.</summary>
    public static int SkipUnit(string text, int position)
    {
        int open = position;
        while (open < text.Length && text[open] == ' ')
            open++;
        return UnitOfMoney.BracketsAt(text, open) is > 0 and var length ? open + length : position;
    }

    /// <summary>Nothing parts a label from the box or amount right behind it.</summary>
    private static bool Follows(IReadOnlyList<PrintedLine> lines, int line, int position, FormLabel label)
    {
        char next = lines[line].Text[position];
        return (label.IsAmount() && char.IsAsciiDigit(next))
            || (label is FormLabel.Start or FormLabel.End && char.IsAsciiDigit(next))
            || (label is FormLabel.ProjectType or FormLabel.FundPurpose && TickText.IsBox(next));
    }
}
