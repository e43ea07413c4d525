namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>Numbers from 0 parted into sets, which are joined two by two.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];

    /// <summary>The same for all members of a set: its least.</summary>
    public int Root(int member)
    {
        while (_parents[member] != member)
            member = _parents[member] = _parents[_parents[member]];
        return member;
    }

    /// <returns>Whether they were apart before.</returns>
    public bool Join(int one, int other)
    {
        (one, other) = (Root(one), Root(other));
        if (one == other)
            return false;
        _parents[Math.Max(one, other)] = Math.Min(one, other);
        return true;
    }
}
