namespace PerfTargets.Ingest;

/// <summary>Another process works in the home.</summary>
public sealed class HomeHeldException(string home, Exception inner)
    : IOException($"{home} is held by another running perftargets.", inner)
{
    public string Home { get; } = home;
}

/// <summary>One process at a time works in a home; the system lets go of the lock when the process ends, however it ends.</summary>
internal sealed class HomeLock : IDisposable
{
    // How Linux, macOS and Windows say that another process has it.
    private const int Eagain = 11;
    private const int Ewouldblock = 35;
    private const int SharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private HomeLock(FileStream file) => _file = file;

    public static HomeLock Take(HomeFolder folder)
    {
        try
        {
            return new HomeLock(new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (error.HResult is Eagain or Ewouldblock or SharingViolation)
        {
            throw new HomeHeldException(folder.Directory, error);
        }
    }

    public void Dispose() => _file.Dispose();
}
