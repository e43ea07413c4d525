using PerfTargets.Ingest.Documents.Pdf;

namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>The rules of tables (表格线) in the picture of a page: long, thin runs of ink that meet.</summary>
internal static class ImageRules
{
    /// <summary>Points: no cell is narrower, and no stroke of a letter this long and level.</summary>
    private const double ShortestLevel = 16;

    /// <summary>Points: rows are higher. Strokes of letters can be as long; they do not reach from rule to rule.</summary>
    private const double ShortestUpright = 8;

    /// <summary>Points: no letter is as high. An upright rule may end where a page break cuts the table.</summary>
    private const double LongerThanLetters = 36;

    /// <summary>Points: thicker is an area.</summary>
    private const double Thickest = 3;

    /// <summary>Points by which a rule misses the one it ends at.</summary>
    private const double Missing = 3;

    /// <summary>Pixels that are missing in a rule here and there.</summary>
    private const int Gap = 2;

    /// <summary>More runs are a picture.</summary>
    private const int MostRuns = 40_000;

    /// <param name="points">In a pixel.</param>
    /// <returns>The rules in points, and the pixels they take.</returns>
    public static (List<Stroke> Rules, List<PixelBox> Pixels) Of(Ink ink, double points)
    {
        List<PixelBox> levelRuns = Runs(ink, ShortestLevel / points, Thickest / points);
        List<PixelBox> uprightRuns = [.. Runs(ink.Transposed(), ShortestUpright / points, Thickest / points).Select(run => new PixelBox(run.Top, run.Left, run.Bottom, run.Right))];
        List<Stroke> levels = Merged(levelRuns, isLevel: true, points), uprights = Merged(uprightRuns, isLevel: false, points);
        uprights = [.. uprights.Where(rule => rule.Length >= LongerThanLetters || (IsMet(rule, rule.From, levels) && IsMet(rule, rule.To, levels)))];
        levels = [.. levels.Where(rule => uprights.Exists(other => Crosses(rule, other)))];
        uprights = [.. uprights.Where(rule => levels.Exists(other => Crosses(other, rule)))];
        List<Stroke> rules = [.. levels, .. uprights];
        return (rules, [.. levelRuns.Where(run => IsOf(run, true, levels, points)), .. uprightRuns.Where(run => IsOf(run, false, uprights, points))]);
    }

    /// <summary>Level runs of ink, those in neighbouring rows as one.</summary>
    private static List<PixelBox> Runs(Ink ink, double shortest, double thickest)
    {
        List<PixelBox> done = [], open = [];
        for (int y = 0; y < ink.Height; y++)
        {
            List<PixelBox> still = [];
            foreach ((int from, int to) in RunsOfRow(ink, y, shortest, thickest))
            {
                int joins = open.FindIndex(run => Math.Min(run.Right, to) - Math.Max(run.Left, from) > Math.Min(run.Width, to - from) / 2);
                if (joins < 0)
                {
                    still.Add(new PixelBox(from, y, to, y + 1));
                    continue;
                }

                still.Add(new PixelBox(Math.Min(open[joins].Left, from), open[joins].Top, Math.Max(open[joins].Right, to), y + 1));
                open.RemoveAt(joins);
            }

            done.AddRange(open);
            open = still;
            if (done.Count > MostRuns)
                return [];
        }

        done.AddRange(open);
        return done;
    }

    private static IEnumerable<(int From, int To)> RunsOfRow(Ink ink, int y, double shortest, double thickest)
    {
        for (int x = 0; x < ink.Width; x++)
        {
            if (!ink[x, y])
                continue;
            int from = x, to = x + 1;
            for (int missing = 0; x < ink.Width && missing <= Gap; x++)
            {
                missing = ink[x, y] ? 0 : missing + 1;
                to = ink[x, y] ? x + 1 : to;
            }

            if (to - from >= shortest && IsThin(ink, y, from, to, (int)Math.Ceiling(thickest)))
                yield return (from, to);
        }
    }

    /// <summary>Letters that touch a rule, and rules that cross it, are thick in few places.</summary>
    private static bool IsThin(Ink ink, int y, int from, int to, int thickest)
    {
        int every = Math.Max(1, (to - from) / 40), thick = 0, looked = 0;
        for (int x = from; x < to; x += every, looked++)
        {
            int top = y, bottom = y;
            while (top > 0 && y - top <= thickest && ink[x, top - 1])
                top--;
            while (bottom < ink.Height - 1 && bottom - y <= thickest && ink[x, bottom + 1])
                bottom++;
            thick += bottom - top >= thickest ? 1 : 0;
        }

        return 2 * thick <= looked;
    }

    private static List<Stroke> Merged(List<PixelBox> runs, bool isLevel, double points) => StrokeMerging.Merge([.. runs.Select(run => isLevel
        ? new Stroke(true, (run.Top + run.Bottom) / 2.0 * points, run.Left * points, run.Right * points)
        : new Stroke(false, (run.Left + run.Right) / 2.0 * points, run.Top * points, run.Bottom * points))]);

    private static bool IsMet(Stroke rule, double end, List<Stroke> levels) =>
        levels.Exists(level => Math.Abs(level.At - end) <= Missing && level.From - Missing <= rule.At && rule.At <= level.To + Missing);

    private static bool Crosses(Stroke level, Stroke upright) =>
        upright.From - Missing <= level.At && level.At <= upright.To + Missing && level.From - Missing <= upright.At && upright.At <= level.To + Missing;

    private static bool IsOf(PixelBox run, bool isLevel, List<Stroke> rules, double points)
    {
        (double at, double from, double to) = isLevel
            ? ((run.Top + run.Bottom) / 2.0 * points, run.Left * points, run.Right * points)
            : ((run.Left + run.Right) / 2.0 * points, run.Top * points, run.Bottom * points);
        return rules.Exists(rule => Math.Abs(rule.At - at) <= StrokeMerging.Across && rule.From <= from + 0.01 && rule.To >= to - 0.01);
    }
}
