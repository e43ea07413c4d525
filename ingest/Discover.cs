namespace PerfTargets.Ingest;

/// <summary>Finds the members of a room, so that adding one is adding a file.</summary>
public static class Discover
{
    /// <summary>One instance of each type of this assembly that is a <typeparamref name="T"/>, in the order of their names.</summary>
    public static IReadOnlyList<T> All<T>()
        where T : class => Room<T>.Members;

    private static class Room<T>
        where T : class
    {
        public static readonly IReadOnlyList<T> Members =
        [
            .. typeof(Discover).Assembly.GetTypes()
                .Where(type => type is { IsAbstract: false, IsInterface: false } && typeof(T).IsAssignableFrom(type))
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Select(type => (T)Activator.CreateInstance(type)!),
        ];
    }
}
