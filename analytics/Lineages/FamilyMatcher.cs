namespace PerfTargets.Analytics.Lineages;

/// <summary>
/// Finds which projects of one family of units are one over the years: those that end beside those that begin, one to one, where the best is better than the next by a
/// margin; and parts whose prior budgets add up to what one asked for. What is less sure is left to a person, and what a person said stands.
/// </summary>
/// <param name="spans">Of units that count as one now.</param>
/// <param name="said">What people decided of two projects, by their ids.</param>
internal sealed class FamilyMatcher(IReadOnlyList<ProjectSpan> spans, IReadOnlyDictionary<(ulong From, ulong To), bool> said)
{
    private const double Least = MatchThresholds.Least;

    private const double Margin = MatchThresholds.Margin;

    /// <summary>Bits from which a person is asked.</summary>
    private const double LeastToAsk = -1;

    /// <summary>Years without a form that a project may lie still.</summary>
    private const int MostGap = 1;

    private const int MostOfOne = 5;

    private readonly PairEvidence _evidence = new(new NameLikeness(spans.Select(span => span.Name)), DeclaresPrior(spans));

    /// <summary>Pairs whose declarations have to be looked into before it can be told, by score without them.</summary>
    private List<Pair> _pairs = [];

    /// <summary>Declarations whose contents <see cref="Decide"/> needs.</summary>
    public IReadOnlySet<ulong> Look()
    {
        _pairs = [.. Boundaries().SelectMany(Pairs)];
        return _pairs.SelectMany(pair => new[] { pair.Then.DeclarationId, pair.Now.DeclarationId }).ToHashSet();
    }

    public IReadOnlyList<Link> Decide(Func<ulong, Contents> contents)
    {
        foreach (Pair pair in _pairs)
            pair.Evidence.AddRange(PairEvidence.Of(contents(pair.Then.DeclarationId), contents(pair.Now.DeclarationId)));
        List<Link> links = [.. Decided(contents)];
        HashSet<(ulong, ulong)> told = [.. links.Select(link => (link.From.ProjectId, link.To.ProjectId))];
        foreach (IGrouping<int, Pair> year in _pairs.Where(pair => !told.Contains(pair.Ids)).GroupBy(pair => pair.Now.Year).OrderBy(year => year.Key))
            links.AddRange(new Boundary([.. year.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.From.ProjectId).ThenBy(pair => pair.To.ProjectId)], links).Link());
        return links;
    }

    /// <summary>Years in which some begin, or after which some end, with those that go on.</summary>
    private IEnumerable<(int Year, ProjectSpan[] Ended, ProjectSpan[] Begun, ProjectSpan[] Going)> Boundaries()
    {
        ILookup<int, ProjectSpan> begun = spans.ToLookup(span => span.First.Year), ended = spans.ToLookup(span => span.Last.Year);
        foreach (int year in begun.Select(group => group.Key).Union(ended.Select(group => group.Key + 1)).Order())
        {
            ProjectSpan[] before = [.. Enumerable.Range(1, 1 + MostGap).SelectMany(gap => ended[year - gap])];
            ProjectSpan[] going = [.. spans.Where(span => span.First.Year < year && span.Last.Year >= year && span.In(year - 1) is not null && span.In(year) is not null)];
            if (before.Length + going.Length > 0 && begun[year].Count() + going.Length > 0)
                yield return (year, before, [.. begun[year]], going);
        }
    }

    private IEnumerable<Pair> Pairs((int Year, ProjectSpan[] Ended, ProjectSpan[] Begun, ProjectSpan[] Going) boundary)
    {
        (int year, ProjectSpan[] ended, ProjectSpan[] begun, ProjectSpan[] going) = boundary;
        List<Pair> found = [];
        foreach (Sum sum in Sums.Of(year, ended, begun, going))
        {
            List<Pair> parts = [.. sum.Pairs.Select(pair => new Pair(pair.From, pair.From.In(year - 1)!, pair.To, pair.To.First.Year == year ? pair.To.First : pair.To.In(year)!, sum.IsSplit ? LinkKind.Split : LinkKind.Merged, sum,
                _evidence.Of(pair.From, pair.From.In(year - 1)!, pair.To, pair.To.In(year)!, sum.Rivals, sum.Evidence)))];
            if (parts.All(part => part.Score + PairEvidence.MostOfContents >= Least))
                found.AddRange(parts);
        }
        int rivals = Math.Max(ended.Length, begun.Length);
        found.AddRange(ended.SelectMany(whole => LikeParts(whole, begun, rivals)));
        List<Pair> alone = [];
        TurnLikeness turn = TurnLikeness.Of(ended, begun, _evidence.Alike);
        foreach (ProjectSpan from in ended)
        {
            foreach (ProjectSpan to in begun)
            {
                if (from.ProjectId == to.ProjectId)
                    continue;
                Pair pair = new(from, from.Last, to, to.First, from.UnitId != to.UnitId && ProjectName.Lasting(from.Name) == ProjectName.Lasting(to.Name) ? LinkKind.Moved : LinkKind.Renamed, null, _evidence.Of(from, from.Last, to, to.First, rivals, turn: turn));
                if (pair.Score + PairEvidence.MostOfContents >= LeastToAsk)
                    alone.Add(pair);
            }
        }
        // Of many alike the best are enough: the next of them tells the margin.
        HashSet<Pair> leading = [.. alone.GroupBy(pair => pair.From).Concat(alone.GroupBy(pair => pair.To)).SelectMany(group => group.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.From.ProjectId).ThenBy(pair => pair.To.ProjectId).Take(MostOfOne))];
        found.AddRange(alone.Where(leading.Contains));
        return found;
    }

    /// <summary>
    /// Several that begin under names like that of one that ended, and declare together no more for the year before than it asked for: parts of which one declares nothing add up to nothing.
    /// </summary>
    private IEnumerable<Pair> LikeParts(ProjectSpan whole, ProjectSpan[] begun, int rivals)
    {
        ProjectSpan[] parts = [.. begun.Where(part => whole.Last.Year == part.First.Year - 1 && part.First.Currency == whole.Last.Currency && _evidence.Alike(whole, part) >= PairEvidence.LikePart)];
        decimal[] declared = [.. parts.Select(part => part.First.PriorBudget).Where(prior => prior > 0).OfType<decimal>()];
        if (parts.Length is < 2 or > 5 || declared.Length == 0 || whole.Last.Asked is not { } asked || declared.Sum() > asked || declared.Contains(asked))
            yield break;
        Sum sum = new(IsSplit: true, [.. parts.Select(part => (whole, part))], PairEvidence.LikeParts(declared, parts.Length, asked), rivals);
        foreach (ProjectSpan part in parts)
            yield return new Pair(whole, whole.Last, part, part.First, LinkKind.Split, sum, _evidence.Of(whole, whole.Last, part, part.First, rivals, sum.Evidence));
    }

    /// <summary>What people said of pairs of this family, as far as the one was before the other.</summary>
    private IEnumerable<Link> Decided(Func<ulong, Contents> contents)
    {
        ILookup<ulong, ProjectSpan> byId = spans.OrderBy(span => span.First.Year).ToLookup(span => span.ProjectId);
        List<(ProjectSpan From, FiledYear Then, ProjectSpan To, bool One)> applicable = [];
        foreach (((ulong fromId, ulong toId), bool one) in said.OrderBy(pair => pair.Key))
        {
            foreach (ProjectSpan to in byId[toId])
            {
                if (byId[fromId].LastOrDefault(span => span.First.Year < to.First.Year) is not { } from)
                    continue;
                applicable.Add((from, from.Years.Last(filed => filed.Year < to.First.Year), to, one));
                break;
            }
        }
        foreach ((ProjectSpan from, FiledYear then, ProjectSpan to, bool one) in applicable)
        {
            bool splits = applicable.Count(other => other.One && other.From == from && other.To.First.Year == to.First.Year) > 1 || from.In(to.First.Year) is not null;
            bool merges = applicable.Count(other => other.One && other.To == to) > 1;
            LinkKind kind = splits ? LinkKind.Split : merges ? LinkKind.Merged : from.UnitId != to.UnitId && ProjectName.Lasting(from.Name) == ProjectName.Lasting(to.Name) ? LinkKind.Moved : LinkKind.Renamed;
            Pair? known = _pairs.FirstOrDefault(pair => pair.Ids == (from.ProjectId, to.ProjectId));
            List<Evidence> evidence = known?.Evidence ?? [.. _evidence.Of(from, then, to, to.First, 2), .. PairEvidence.Of(contents(then.DeclarationId), contents(to.First.DeclarationId))];
            yield return new Link(from, then.Year, to, to.First.Year, known is { Sum: not null } ? known.Kind : kind, one ? LinkState.Confirmed : LinkState.Broken, evidence);
        }
    }

    private static Func<int, double> DeclaresPrior(IReadOnlyList<ProjectSpan> spans)
    {
        Dictionary<int, (int Going, int Declared)> years = [];
        foreach (ProjectSpan span in spans)
        {
            for (int i = 1; i < span.Years.Count; i++)
            {
                if (span.Years[i].Year != span.Years[i - 1].Year + 1)
                    continue;
                (int going, int declared) = years.GetValueOrDefault(span.Years[i].Year);
                years[span.Years[i].Year] = (going + 1, declared + (span.Years[i].PriorBudget is > 0 ? 1 : 0));
            }
        }
        return year => years.TryGetValue(year, out (int Going, int Declared) count) ? (double)count.Declared / count.Going : 0;
    }

    /// <summary>Two projects at the turn of a year.</summary>
    /// <param name="Sum">Of which it is a part; null for one to one.</param>
    private sealed record Pair(ProjectSpan From, FiledYear Then, ProjectSpan To, FiledYear Now, LinkKind Kind, Sum? Sum, List<Evidence> Evidence)
    {
        public (ulong From, ulong To) Ids => (From.ProjectId, To.ProjectId);

        public double Score => Evidence.Sum(one => one.Bits);

        public Link As(LinkState state) => new(From, Then.Year, To, Now.Year, Kind, state, Evidence);
    }

    /// <summary>The turn of one year: which of its pairs hold beside each other.</summary>
    /// <param name="pairs">The best first.</param>
    private sealed class Boundary(IReadOnlyList<Pair> pairs, IReadOnlyList<Link> told)
    {
        private readonly HashSet<ProjectSpan> _gone = [.. told.Where(link => link.Counts).Select(link => link.From)], _come = [.. told.Where(link => link.Counts).Select(link => link.To)];
        private readonly HashSet<(ulong, ulong)> _linked = [];

        public IEnumerable<Link> Link()
        {
            List<Link> links = [];
            Pair[] alone = [.. pairs.Where(pair => pair.Sum is null)];
            // What is beyond doubt goes first, then what adds up, then the rest.
            OneToOne(alone, links, Least + 8);
            Added(links);
            OneToOne(alone, links, Least);
            FurtherParts(alone, links);
            Asked(alone, links);
            return links;
        }

        private bool IsFree(Pair pair) => !_gone.Contains(pair.From) && !_come.Contains(pair.To);

        private void OneToOne(Pair[] alone, List<Link> links, double least)
        {
            foreach (Pair pair in alone.Where(pair => pair.Score >= least && IsFree(pair)).ToArray())
            {
                if (!IsFree(pair))
                    continue;
                double next = alone.Where(other => other != pair && IsFree(other) && (other.From == pair.From || other.To == pair.To)).Select(other => other.Score).DefaultIfEmpty(double.NegativeInfinity).Max();
                if (pair.Score - next >= Margin)
                    Take(pair, links, LinkState.Matched);
            }
        }

        /// <summary>A sum holds where each of its parts does, and where no other that is as likely claims one of them with others: else a person is asked.</summary>
        private void Added(List<Link> links)
        {
            Pair[][] sums = [.. pairs.Where(pair => pair.Sum is not null).GroupBy(pair => pair.Sum!).Select(sum => sum.ToArray()).Where(sum => sum.All(pair => pair.Score >= Least)).OrderByDescending(sum => sum.Sum(pair => pair.Score))];
            foreach (Pair[] sum in sums.Where(IsFree))
            {
                bool isOneOfTwo = sums.Any(other => IsAnother(sum, other) && IsFree(other) && Math.Abs(sum.Sum(pair => pair.Score) - other.Sum(pair => pair.Score)) < Margin);
                foreach (Pair pair in sum)
                    Take(pair, links, isOneOfTwo ? LinkState.Candidate : LinkState.Matched);
            }
        }

        private bool IsFree(Pair[] sum) => sum.All(pair => (pair.From.Last.Year >= pair.Now.Year || !_gone.Contains(pair.From)) && (pair.To.First.Year < pair.Now.Year || !_come.Contains(pair.To)));

        /// <summary>They share a part, and each has one that the other has not.</summary>
        private static bool IsAnother(Pair[] sum, Pair[] other)
        {
            HashSet<ProjectSpan> parts = [.. sum.SelectMany(pair => new[] { pair.From, pair.To })], others = [.. other.SelectMany(pair => new[] { pair.From, pair.To })];
            return parts.Overlaps(others) && !parts.IsSubsetOf(others) && !others.IsSubsetOf(parts);
        }

        /// <summary>A part that declares nothing of the year before adds nothing up: it is known by its name.</summary>
        private void FurtherParts(Pair[] alone, List<Link> links)
        {
            HashSet<ProjectSpan> split = [.. links.Where(link => link.Counts && link.Kind == LinkKind.Split).Select(link => link.From)], merged = [.. links.Where(link => link.Counts && link.Kind == LinkKind.Merged).Select(link => link.To)];
            foreach (Pair pair in alone)
            {
                bool ofSplit = split.Contains(pair.From) && !_come.Contains(pair.To), ofMerged = merged.Contains(pair.To) && !_gone.Contains(pair.From);
                if ((ofSplit || ofMerged) && pair.Score >= LeastToAsk)
                    Take(pair with { Kind = ofSplit ? LinkKind.Split : LinkKind.Merged }, links, pair.Score >= Least ? LinkState.Matched : LinkState.Candidate);
            }
        }

        private void Asked(Pair[] alone, List<Link> links)
        {
            foreach (Pair pair in alone)
            {
                if (pair.Score >= LeastToAsk && IsFree(pair) && !_linked.Contains(pair.Ids))
                {
                    _linked.Add(pair.Ids);
                    links.Add(pair.As(LinkState.Candidate));
                }
            }
        }

        private void Take(Pair pair, List<Link> links, LinkState state)
        {
            if (!_linked.Add(pair.Ids))
                return;
            links.Add(pair.As(state));
            if (state != LinkState.Matched)
                return;
            _gone.Add(pair.From);
            _come.Add(pair.To);
        }
    }
}
