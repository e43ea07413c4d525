namespace PerfTargets.Ingest;

/// <summary>Finds the members of a room: every sealed class of this assembly that keeps a contract.</summary>
internal static class Discover
{
    public static IReadOnlyList<T> All<T>() => [.. typeof(Discover).Assembly.GetTypes()
        .Where(type => type is { IsSealed: true, IsAbstract: false } && type.IsAssignableTo(typeof(T)))
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => (T)Activator.CreateInstance(type)!)];
}
