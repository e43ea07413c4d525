using System.Net;
using System.Net.Http.Json;
using PerfTargets.Dashboard.Commands;

namespace PerfTargets.Tests.Dashboard;

/// <summary>Ledgers while a serve holds the home: read by it where they lie, for the home's owner only.</summary>
public sealed class LedgerThroughServeTests : IDisposable
{
    private const string Mapping = """{"columns": {"Amt": "unit", "Vorhaben": "project", "Jahr": "year", "Soll": "currentBudget"}, "currency": "EUR"}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-");

    [Fact]
    public async Task A_mapping_is_used_through_a_running_serve()
    {
        await using ServedHome served = new();
        await served.Start();
        string ledger = Write("haushalt.csv", "Amt,Vorhaben,Jahr,Soll\nBauamt,Straße,2020,7\nBauamt,,2020,1\n"), mapping = Write("mapping.json", Mapping), wrong = Write("wrong.json", Mapping.Replace("Amt", "Behörde", StringComparison.Ordinal));
        string[] home = ["--home", served.Home.Folder.Directory];

        Assert.Equal(ExitStatus.DoneWithRejects, await CommandLine.Run(["ingest", ledger, "--mapping", mapping, .. home], TestContext.Current.CancellationToken));
        Assert.Equal(2, served.Home.Store.Version);
        Assert.Equal(ExitStatus.Failed, await CommandLine.Run(["ingest", ledger, "--mapping", wrong, .. home], TestContext.Current.CancellationToken));
        Assert.Equal(2, served.Home.Store.Version);
    }

    [Fact]
    public async Task A_ledger_larger_than_an_upload_is_read_where_it_lies()
    {
        await using ServedHome served = new();
        await served.Start();
        string ledger = Write("large.csv", "unit,project,year,budget,note\n");
        await using (StreamWriter writer = File.AppendText(ledger))
        {
            for (int n = 0; n < 70; n++)
                await writer.WriteLineAsync($"甲,路{n},2020,1,{new string('x', 1_000_000)}");
        }

        Assert.Equal(ExitStatus.Done, await CommandLine.Run(["ingest", ledger, "--home", served.Home.Folder.Directory], TestContext.Current.CancellationToken));
        Assert.Equal(2, served.Home.Store.Version);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.Forbidden)]
    [InlineData("guess", null, HttpStatusCode.Forbidden)]
    [InlineData("token", "own", HttpStatusCode.Forbidden)]
    [InlineData("token", "http://example.org", HttpStatusCode.Forbidden)]
    [InlineData("token", null, HttpStatusCode.OK)]
    public async Task Only_commands_of_the_owner_may_name_a_file(string? token, string? origin, HttpStatusCode expected)
    {
        await using ServedHome served = new();
        await served.Start();
        using HttpClient client = new() { BaseAddress = served.Address };
        if (token is not null)
            client.DefaultRequestHeaders.Add(HolderClient.TokenHeader, token);
        if (origin is not null)
            client.DefaultRequestHeaders.Add("Origin", origin == "own" ? served.Address.GetLeftPart(UriPartial.Authority) : origin);

        HttpResponseMessage response = await client.PostAsJsonAsync("api/home/ledger", new { path = Write("haushalt.csv", "Amt,Vorhaben,Jahr,Soll\nBauamt,Straße,2020,7\n"), mapping = Mapping }, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? 2 : 1, served.Home.Store.Version);
    }

    [Fact]
    public async Task A_path_that_is_none_or_a_file_that_is_not_there_is_said()
    {
        await using ServedHome served = new();
        await served.Start();
        using HttpClient client = new() { BaseAddress = served.Address };
        client.DefaultRequestHeaders.Add(HolderClient.TokenHeader, "token");

        HttpResponseMessage relative = await client.PostAsJsonAsync("api/home/ledger", new { path = "a.csv" }, TestContext.Current.CancellationToken);
        HttpResponseMessage absent = await client.PostAsJsonAsync("api/home/ledger", new { path = Path.Combine(_folder.FullName, "absent.csv") }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, relative.StatusCode);
        Assert.Contains("\"read\":false", await absent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        string file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
