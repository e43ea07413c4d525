using PerfTargets.Analytics.Queries;
using PerfTargets.Ingest;
using PerfTargets.Store;

namespace PerfTargets.Benchmarks;

/// <summary>A named query, asked through the program and of the bare engine by turns.</summary>
/// <param name="Texts">What it asks the engine.</param>
internal sealed record QueryTiming(NamedQuery Query, IReadOnlyList<SqlText> Texts, Durations Program, Durations Bare)
{
    private const int Most = 40;
    private const int Fewest = 3;

    /// <summary>At full scale; less is a look that it runs.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(8);

    public double Ratio => Program.P50 / Bare.P50;

    /// <summary>Every named query on a home of about so many declarations.</summary>
    /// <param name="plans">Where the plan of each is written, as it ran; null for nowhere.</param>
    public static IEnumerable<QueryTiming> Of(int declarations, double scale, string? plans = null)
    {
        using Home home = PreparedHome.Open(PreparedHome.Of(declarations));
        using RecordingStore recording = new(home.Store);
        using BareReader bare = new(home.Folder.Store);
        foreach (NamedQuery query in NamedQuery.All(new MeasureQueries(home.Store)))
        {
            recording.Asked.Clear();
            query.Ask(new MeasureQueries(recording));
            yield return Time(query, [.. recording.Asked], home.Store, bare, Enough * scale);
            if (plans is not null)
                QueryPlan.Write(plans, query.Name, recording.Asked, bare);
        }
    }

    /// <summary>The first time of each is not counted.</summary>
    private static QueryTiming Time(NamedQuery query, SqlText[] texts, IStore store, BareReader bare, TimeSpan left)
    {
        QueryTiming timing = new(query, texts, new Durations(), new Durations());
        Read();
        while (timing.Program.Count < Fewest || (timing.Program.Count < Most && left > TimeSpan.Zero))
            left -= timing.Program.Time(() => query.Ask(new MeasureQueries(store))) + timing.Bare.Time(Read);
        return timing;

        void Read()
        {
            foreach (SqlText text in texts)
                bare.Read(text);
        }
    }
}
