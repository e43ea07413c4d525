using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace PerfTargets.Tests.Architecture;

/// <summary>One direction: documents → declarations → store → measures → rules → pages.</summary>
public sealed class WallsTests
{
    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader().LoadAssemblies(
        typeof(PerfTargets.Declarations.Declaration).Assembly, typeof(PerfTargets.Store.IStore).Assembly, typeof(PerfTargets.Ingest.Home).Assembly, typeof(PerfTargets.Corpus.CorpusWriter).Assembly,
        typeof(PerfTargets.Analytics.Queries.Viewer).Assembly, typeof(PerfTargets.Dashboard.Live.ILiveNews).Assembly).Build();

    [Theory]
    [InlineData(typeof(PerfTargets.Declarations.Declaration), new string[0])]
    [InlineData(typeof(PerfTargets.Store.IStore), new[] { "PerfTargets.Declarations" })]
    [InlineData(typeof(PerfTargets.Ingest.Home), new[] { "PerfTargets.Declarations", "PerfTargets.Store" })]
    [InlineData(typeof(PerfTargets.Corpus.CorpusWriter), new string[0])]
    [InlineData(typeof(PerfTargets.Analytics.Queries.Viewer), new[] { "PerfTargets.Declarations", "PerfTargets.Store" })]
    [InlineData(typeof(PerfTargets.Dashboard.Live.ILiveNews), new[] { "PerfTargets.Declarations", "PerfTargets.Store", "PerfTargets.Ingest", "PerfTargets.Analytics", "PerfTargets.Corpus" })]
    public void An_assembly_refers_to_those_before_it_only(System.Type member, string[] allowed) =>
        Assert.Empty(member.Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("PerfTargets", StringComparison.Ordinal)).Except(allowed));

    /// <summary>What a load came to may be told; the store itself is asked through queries only.</summary>
    [Fact]
    public void Api_and_exports_do_not_speak_to_the_store() =>
        Types().That().ResideInNamespaceMatching(@"PerfTargets\.Dashboard\.(Api|Exports).*")
            .Should().NotDependOnAnyTypesThat().HaveFullNameMatching(@"^(PerfTargets\.Store\.(?!LoadOutcome)|DuckDB).*")
            .Check(House);

    [Theory]
    [InlineData(@"PerfTargets\.Ingest\.Documents.*", @"PerfTargets\.(Ingest\.Forms|Store).*")]
    [InlineData(@"PerfTargets\.Ingest\.Forms.*", @"(PerfTargets\.Store|System\.IO\.File|DuckDB).*")]
    [InlineData(@"PerfTargets\.Analytics\.Rules.*", @"(PerfTargets\.Store|Microsoft\.ML|System\.TimeProvider|System\.DateTime).*")]
    [InlineData(@"PerfTargets\.Analytics\.(Measures|Rules|Queries|Derived).*", @"DuckDB.*")]
    [InlineData(@"PerfTargets\.Analytics\.Outlook.*", @"(PerfTargets\.(Store|Declarations|Analytics\.(Measures|Queries|Rules|Derived))|DuckDB|Microsoft\.ML|System\.TimeProvider|System\.DateTime|System\.Random).*")]
    [InlineData(@"PerfTargets\.Dashboard\.(Pages|Charts|Components|Views).*", @"(PerfTargets\.Store|DuckDB).*")]
    [InlineData(@"PerfTargets\.Dashboard\.Charts.*", @"PerfTargets\.(Analytics\.Queries|Dashboard\.(Pages|Components|Api|Live|Exports|Commands)).*")]
    [InlineData(@"PerfTargets\.Dashboard\.Views.*", @"PerfTargets\.Dashboard\.(Pages|Components|Charts|Api|Live|Exports|Commands).*")]
    public void A_room_keeps_to_what_it_may_touch(string room, string forbidden) =>
        Types().That().ResideInNamespaceMatching(room)
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(forbidden)
            .WithoutRequiringPositiveResults()
            .Check(House);
}
