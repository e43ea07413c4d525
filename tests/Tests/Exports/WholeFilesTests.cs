using PerfTargets.Dashboard.Exports;

namespace PerfTargets.Tests.Exports;

public sealed class WholeFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-");

    [Fact]
    public void What_is_not_finished_leaves_the_file_before_as_it_was()
    {
        string file = Path.Combine(_folder.FullName, "a.csv");
        File.WriteAllText(file, "before");

        using (WholeFiles files = new())
            files.Add(file).Write("half"u8);

        Assert.Equal([file], Directory.GetFiles(_folder.FullName));
        Assert.Equal("before", File.ReadAllText(file));
    }

    [Fact]
    public void What_is_finished_takes_the_place_of_the_file_before()
    {
        string file = Path.Combine(_folder.FullName, "a.csv");
        File.WriteAllText(file, "before, and longer");

        using (WholeFiles files = new())
        {
            files.Add(file).Write("after"u8);
            files.Commit();
        }

        Assert.Equal([file], Directory.GetFiles(_folder.FullName));
        Assert.Equal("after", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("no-such-folder/a.csv")]
    [InlineData(".")]
    public void Where_nothing_can_be_written_the_message_names_the_file(string name)
    {
        using WholeFiles files = new();
        string file = Path.Combine(_folder.FullName, name);

        Assert.Contains(file, Assert.Throws<IOException>(() => files.Add(file)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
