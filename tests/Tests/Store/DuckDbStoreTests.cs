using PerfTargets.Store;

namespace PerfTargets.Tests.Store;

public sealed class DuckDbStoreTests : StoreContract
{
    protected override IStore Open(params IReadOnlyList<IDerived> derived) => DuckDbStore.InMemory(derived);
}
