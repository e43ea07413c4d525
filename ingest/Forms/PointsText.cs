using System.Globalization;

namespace PerfTargets.Ingest.Forms;

/// <summary>Points as forms print them: <c>10</c>, <c>9.5分</c>.</summary>
internal static class PointsText
{
    /// <param name="compact">Folded and without white space.</param>
    public static bool TryParse(string compact, out decimal points) =>
        decimal.TryParse(compact.TrimEnd('分', '%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out points) && points < 10_000 && decimal.Round(points, 2) == points;
}
