namespace PerfTargets.Invented;

/// <summary>Damages a printed text: lines dropped, swapped, joined or split.</summary>
public static class FormMutation
{
    /// <returns>The damaged text and the lines of it, from 1, that the damage touched.</returns>
    public static (string Text, IReadOnlySet<int> Touched) Apply(Random random, string text)
    {
        List<(string Text, bool Touched)> lines = [.. text.Split('\n').Select(line => (line, false))];
        for (int i = random.Next(1, 4); i > 0; i--)
            Damage(random, lines);
        return (string.Join('\n', lines.Select(line => line.Text)), lines.Index().Where(line => line.Item.Touched).Select(line => line.Index + 1).ToHashSet());
    }

    private static void Damage(Random random, List<(string Text, bool Touched)> lines)
    {
        int[] printed = [.. Enumerable.Range(0, lines.Count).Where(i => lines[i].Text.Length > 0)];
        int at = printed[random.Next(printed.Length - 1)];
        int next = printed.First(i => i > at);
        switch (random.Next(4))
        {
            case 0:
                lines[at] = ("", true);
                lines.RemoveAt(at);
                Touch(lines, at - 1);
                Touch(lines, at);
                break;
            case 1:
                (lines[at], lines[next]) = ((lines[next].Text, true), (lines[at].Text, true));
                break;
            case 2:
                lines[at] = (lines[at].Text + " " + lines[next].Text, true);
                lines.RemoveAt(next);
                break;
            default:
                int middle = lines[at].Text.Length / 2;
                lines.Insert(at + 1, (lines[at].Text[middle..], true));
                lines[at] = (lines[at].Text[..middle], true);
                break;
        }
    }

    private static void Touch(List<(string Text, bool Touched)> lines, int index)
    {
        if (index >= 0 && index < lines.Count)
            lines[index] = (lines[index].Text, true);
    }
}
