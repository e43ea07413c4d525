namespace PerfTargets.Ingest.Forms.Shanghai2018;

internal static class Title
{
    public const string Text = "财政支出项目绩效目标申报表";

    public static readonly FormTitle Form = new(Text);

    /// <param name="text">Folded.</param>
    public static bool Is(string text) => Form.IsTitle(text);
}
