namespace PerfTargets.Tests.Support;

/// <summary>Compares with a reviewed file; <c>GOLDEN=update</c> rewrites it, and the diff is what review reads.</summary>
internal static class Golden
{
    /// <param name="path">From <c>tests/Tests</c>, e.g. <c>Forms/Golden/declarations-2018.json</c>.</param>
    public static void Matches(string path, string actual)
    {
        string file = Repository.PathOf("tests", "Tests", path);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "update")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        Assert.True(File.Exists(file), $"{path} is missing: run the test with GOLDEN=update and review it.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
