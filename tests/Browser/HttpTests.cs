using System.Net;
using System.Net.Http.Headers;

namespace PerfTargets.Browser;

/// <summary>What programs get over HTTP, and what nobody gets.</summary>
public sealed class HttpTests(RunningProgram program)
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task Another_host_name_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Send("/", request => request.Headers.Host = "rebound.example")).StatusCode);

    [Fact]
    public async Task A_page_of_another_origin_is_refused() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await Send("/api/flags", request => request.Headers.Add("Origin", "http://elsewhere.example"))).StatusCode);

    /// <remarks>A document taken in between two requests moves the figure on, with another tag; then it is asked again.</remarks>
    [Fact]
    public async Task A_figure_that_has_not_changed_is_not_sent_again()
    {
        HttpResponseMessage answer = await Send("/figures/execution");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        for (int n = 0; n < 20 && answer.StatusCode == HttpStatusCode.OK; n++)
        {
            EntityTagHeaderValue known = answer.Headers.ETag!;
            answer = await Send("/figures/execution", request => request.Headers.IfNoneMatch.Add(known));
            if (answer.StatusCode == HttpStatusCode.OK)
                Assert.NotEqual(known, answer.Headers.ETag);
        }

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/measures/execution-gap?known_to=1", HttpStatusCode.BadRequest)]
    [InlineData("/api/measures/execution-gap?order=1;drop", HttpStatusCode.BadRequest)]
    [InlineData("/api/measures/no-such-measure", HttpStatusCode.NotFound)]
    [InlineData("/api/declarations/1", HttpStatusCode.NotFound)]
    [InlineData("/api/rules/X99", HttpStatusCode.NotFound)]
    [InlineData("/api/export?format=parquet", HttpStatusCode.BadRequest)]
    [InlineData("/api/export?format=csv&table=place", HttpStatusCode.BadRequest)]
    [InlineData("/api/export?format=json&hidden=true", HttpStatusCode.BadRequest)]
    public async Task A_question_that_cannot_be_asked_is_a_problem_without_sql(string path, HttpStatusCode status)
    {
        HttpResponseMessage response = await Send(path);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("select", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/api/export?format=csv&table=indicators&year=2018", "text/csv", "perftargets-1.indicators.csv")]
    [InlineData("/api/export?format=xlsx&asOf=1", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "perftargets-1.xlsx")]
    [InlineData("/api/export?format=json&asOf=1&purpose=其他事业专业类", "application/json", "perftargets-1.json")]
    public async Task An_export_is_a_download_with_a_name(string path, string type, string name)
    {
        HttpResponseMessage response = await Send(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.EndsWith(name.Split("1.")[^1], response.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Work_on_the_home_needs_its_token() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await Send("/api/home/rebuild", request => request.Method = HttpMethod.Post)).StatusCode);

    private async Task<HttpResponseMessage> Send(string path, Action<HttpRequestMessage>? change = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, program.Address + path);
        change?.Invoke(request);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
