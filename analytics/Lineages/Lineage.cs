namespace PerfTargets.Analytics.Lineages;

/// <summary>Projects that are one over the years (项目沿革), whatever they were called, split into or merged from.</summary>
public static class Lineage
{
    /// <summary>Each project that goes by another's id → that id: of those that links join the one that was first.</summary>
    public static IReadOnlyDictionary<ulong, ProjectSpan> Of(IReadOnlyList<Link> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        Dictionary<ulong, ProjectSpan> first = [];
        foreach (Link link in links.Where(link => link.Counts))
        {
            ProjectSpan one = Root(link.From), other = Root(link.To);
            if (one.ProjectId == other.ProjectId)
                continue;
            bool isBefore = (one.First.Year, one.ProjectId).CompareTo((other.First.Year, other.ProjectId)) < 0;
            (ProjectSpan root, ProjectSpan member) = isBefore ? (one, other) : (other, one);
            first[member.ProjectId] = root;
        }
        return first.Keys.ToDictionary(id => id, id => Root(first[id]));

        ProjectSpan Root(ProjectSpan span)
        {
            while (first.TryGetValue(span.ProjectId, out ProjectSpan? above))
                span = above;
            return span;
        }
    }
}
