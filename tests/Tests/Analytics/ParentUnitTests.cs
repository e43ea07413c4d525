using PerfTargets.Analytics.Derived;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

/// <summary>Units below other units: a scope expands to them, the rules do not.</summary>
public sealed class ParentUnitTests
{
    [Fact]
    public void A_load_of_the_parent_raises_nothing_again_on_a_unit_below()
    {
        using DuckDbStore store = DuckDbStore.InMemory([new Below("主管局", "下属学校"), .. DerivedTables.InOrder]);
        store.Append(Some.Load(1, "school.txt", Some.Declaration(unit: "下属学校", prior: 474_470, executed: 237_057.36m)));
        IReadOnlyList<string> before = Flags(store, "下属学校");

        store.Append(Some.Load(2, "bureau.txt", Some.Declaration(unit: "主管局", prior: 474_470, executed: 237_057.36m)));

        Assert.Contains("Y02", before);
        Assert.Equal(before, Flags(store, "下属学校"));
        Assert.Equal(before, Flags(store, "主管局"));
    }

    private static IReadOnlyList<string> Flags(DuckDbStore store, string unit) => store.Query(
        new SqlText("select rule from flag where unit_id = $unit order by 1", new Dictionary<string, object?> { ["unit"] = Identity.Unit(unit) }), row => row.GetString(0));

    private sealed class Below(string parent, string child) : IDerived
    {
        public void Refresh(IStoreTransaction transaction, Touched touched)
        {
            if (touched.Seq == 1)
                transaction.Append("unit_closure", [[Identity.Unit(parent), Identity.Unit(child)]]);
        }
    }
}
