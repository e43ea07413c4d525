namespace PerfTargets.Tests.Support;

/// <summary>Answers kept as files, reviewed as text. <c>GOLDEN=update</c> writes them anew; the diff is what review reads.</summary>
internal static class Golden
{
    public static void Equal(string file, string actual)
    {
        string path = Path.Combine(Repository.Root, "tests", "Tests", file);
        string text = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("GOLDEN") == "update")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }
        Assert.True(File.Exists(path), $"{file} is missing; GOLDEN=update writes it");
        Assert.Equal(File.ReadAllText(path), text);
    }
}
