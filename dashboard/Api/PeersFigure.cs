using System.Globalization;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using Plotly.NET;

namespace PerfTargets.Dashboard.Api;

/// <summary>A declaration's target among its peers: the strip of its cohort.</summary>
internal sealed class PeersFigure : Figure
{
    private static readonly Bilingual Nothing = new("没有可与同类比较的目标值（应给出 declaration，可给出 name）", "No target that can be held against others (expected declaration, and name where wanted)");

    public override string Name => "peers";

    public override GenericChart Build(MeasureQueries queries, Viewer viewer, PageState state) => throw new InvalidQueryException(Nothing);

    public override GenericChart Build(MeasureQueries queries, Viewer viewer, IQueryCollection address)
    {
        PeerQuestion question = PeerQuestion.Of(queries, viewer, PageState.Of(address), Id(address["declaration"]) ?? throw new InvalidQueryException(Nothing), Id(address["name"]));
        return question.At is { } at ? StripChart.Draw(at, PeerQuestion.Values(queries, viewer, at)) : throw new InvalidQueryException(Nothing);
    }

    private static ulong? Id(string? text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong id) ? id : null;
}
