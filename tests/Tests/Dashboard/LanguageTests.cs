using System.Net.Http.Headers;
using System.Text.Json;

namespace PerfTargets.Tests.Dashboard;

/// <summary>Programs are answered in the language that they accept.</summary>
public sealed class LanguageTests
{
    [Fact]
    public async Task An_error_is_said_in_the_language_that_the_program_accepts()
    {
        await using ServedHome served = new();
        await served.Start();
        using HttpClient http = new() { BaseAddress = served.Address };

        foreach (string path in new[] { "api/measures/nonsense", "api/rules/X99", "api/declarations/1", "api/flags?nonsense=1", "api/flags?limit=-1", "api/flags?order=year&year=x", "api/export?format=pdf", "api/export?format=csv&table=x", "api/export?format=json&money=x" })
        {
            (string chinese, string english, string mixed) = (await Detail(path, "zh-TW,zh;q=0.9,en;q=0.8"), await Detail(path, "fr, en-GB;q=0.7, zh;q=0.1"), await Detail(path, null));
            Assert.True(IsChinese(chinese), chinese);
            Assert.False(IsChinese(english), english);
            Assert.Equal(chinese, mixed);
        }
        Assert.False(IsChinese(await Detail("api/home/verify", "en", HttpMethod.Post)));
        Assert.True(IsChinese(await Detail("api/home/verify", "zh", HttpMethod.Post)));
        Assert.False(IsChinese(await Detail("api/flags", "en", origin: "http://elsewhere.example")));
        Assert.True(IsChinese(await Detail("api/flags", "zh", origin: "http://elsewhere.example")));

        async Task<string> Detail(string path, string? language, HttpMethod? method = null, string? origin = null)
        {
            using HttpRequestMessage request = new(method ?? HttpMethod.Get, path);
            if (language is not null)
                request.Headers.AcceptLanguage.ParseAdd(language);
            if (origin is not null)
                request.Headers.Add("Origin", origin);
            using HttpResponseMessage response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(new MediaTypeHeaderValue("application/problem+json").MediaType, response.Content.Headers.ContentType?.MediaType);
            using JsonDocument problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return problem.RootElement.GetProperty("detail").GetString()!;
        }
    }

    private static bool IsChinese(string text) => text.Any(character => character is >= '\u4e00' and <= '\u9fff');
}
