using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using Plotly.NET;

namespace PerfTargets.Dashboard.Api;

/// <summary>Groups beside what they would come to.</summary>
internal sealed class WhatIfFigure : Figure
{
    public override string Name => "what-if";

    public override GenericChart Build(MeasureQueries queries, Viewer viewer, PageState state) => Draw(queries, viewer, WhatIfView.Of(state, [], []));

    public override GenericChart Build(MeasureQueries queries, Viewer viewer, IQueryCollection address) =>
        Draw(queries, viewer, WhatIfView.Of(PageState.Of(address), address, Choices.Of(queries, viewer).Units));

    private static GenericChart Draw(MeasureQueries queries, Viewer viewer, WhatIfView view)
    {
        WhatIfQuestion question = WhatIfQuestion.Of(queries, viewer, view) ?? throw new InvalidQueryException(GroupFigure.Nothing);
        return WhatIfChart.Draw(new Bilingual(WhatIfWords.Result.With(question.Year), WhatIfWords.Result.With(question.Year)), question.Groups.Rows, question.Money);
    }
}
