namespace PerfTargets.Declarations;

/// <summary>Finds the members of a room, so that adding one is adding a file.</summary>
public static class Discover
{
    /// <summary>One instance of each type that is a <typeparamref name="T"/>, of the assembly of <typeparamref name="T"/>, in the order of their names.</summary>
    public static IReadOnlyList<T> All<T>()
        where T : class => Room<T>.Members;

    /// <summary>The types themselves, where their members are made of data.</summary>
    public static IEnumerable<Type> Types<T>() => typeof(T).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && typeof(T).IsAssignableFrom(type))
        .OrderBy(type => type.FullName, StringComparer.Ordinal);

    private static class Room<T>
        where T : class
    {
        public static readonly IReadOnlyList<T> Members = [.. Types<T>().Select(type => (T)Activator.CreateInstance(type)!)];
    }
}
