namespace PerfTargets.Tests.Support;

/// <summary>Text as a bad extractor leaves it: a line dropped, swapped with another, joined to the next, or split.</summary>
internal static class Mutation
{
    public static string Of(string text, Random random)
    {
        List<string> lines = [.. text.Split('\n')];
        for (int n = random.Next(1, 4); n > 0; n--)
        {
            int at = random.Next(lines.Count - 1);
            int other = random.Next(lines.Count);
            switch (random.Next(4))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    (lines[at], lines[other]) = (lines[other], lines[at]);
                    break;
                case 2:
                    lines[at] += lines[at + 1];
                    lines.RemoveAt(at + 1);
                    break;
                default:
                    int cut = random.Next(lines[at].Length + 1);
                    lines.Insert(at + 1, lines[at][cut..]);
                    lines[at] = lines[at][..cut];
                    break;
            }
        }
        return string.Join('\n', lines);
    }
}
