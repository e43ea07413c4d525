using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Components;
using PerfTargets.Dashboard.Pages.Linked;

namespace PerfTargets.Dashboard.Pages;

/// <summary>What the host needs to call for the pages.</summary>
public static class PageServices
{
    public const string ThemeCookie = "theme";

    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; " +
        "frame-ancestors 'none'; base-uri 'self'; object-src 'none'";

    private static readonly string[] Cultures = ["zh-CN", "en"];

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        // Hundreds of chosen files come with their names in one message.
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = 1 << 20);
        // Chinese as itself, a third of its escapes; what could end a text or a tag is escaped all the same.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddSingleton(TimeProvider.System);
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture(Cultures[0]).AddSupportedCultures(Cultures).AddSupportedUICultures(Cultures);
            // On pages the switch with its cookie is the one way: a circuit hears of the cookie, and of nothing else.
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new CustomRequestCultureProvider(Accepted)];
        });
        return services;
    }

    /// <summary>Pages with what they need on the way: content policy, static files, plotly.js.</summary>
    public static WebApplication MapPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(Guard);
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapPlotlyScript();
        app.MapLinkedViews();
        app.MapGet("/language", Language).ExcludeFromDescription();
        app.MapGet("/theme", Theme).ExcludeFromDescription();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    /// <summary>What a program asks for: any English or Chinese is one of the two there are.</summary>
    private static Task<ProviderCultureResult?> Accepted(HttpContext context) => Task.FromResult(
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? context.Request.GetTypedHeaders().AcceptLanguage
                .OrderByDescending(language => language.Quality ?? 1)
                .Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant() switch { "en" => "en", "zh" => Cultures[0], _ => null })
                .OfType<string>().Select(culture => new ProviderCultureResult(culture)).FirstOrDefault()
            : null);

    private static Task Guard(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }

    private static IResult Language(HttpContext context, string? to, string? back)
    {
        string culture = to == "en" ? "en" : Cultures[0];
        Keep(context, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(CultureInfo.GetCultureInfo(culture))));
        return Back(back);
    }

    private static IResult Theme(HttpContext context, string? to, string? back)
    {
        Keep(context, ThemeCookie, to == "dark" ? "dark" : "light");
        return Back(back);
    }

    private static void Keep(HttpContext context, string name, string value) => context.Response.Cookies.Append(
        name, value, new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/" });

    /// <summary>Only to this site: anything else goes home.</summary>
    private static IResult Back(string? back) =>
        back is ['/', not ('/' or '\\'), ..] && !back.Contains('\\') && !back.Any(char.IsControl) ? Results.LocalRedirect(back) : Results.LocalRedirect("/");
}
