"""Marks of what is still to be done, and names that stand for whoever uses a template."""

from __future__ import annotations

from proofkit.linter.words.forms import Form, Forms, spelled

_DONE = "updated|added|announced|determined|written|completed"
_THINGS = "repo|project|user|git|feature|download|link|host"
_HOSTS = "github.com|gitlab.com|bitbucket.org|github.io|gitlab.io"
_FOREIGN = "votre|tu|seu|dein|ihr|vostro"
_YOUR = spelled("your", "|-|_| ")


def _yours(words: str) -> tuple[str, ...]:
    return tuple(your + word for your in _YOUR for word in words.split("|"))


FORMS = Forms(
    Form(
        ("todo", "fixme", "tbd", "tba", "xxx"),
        # "a TODO", "the TBD" and "TODO lists" are words of a sentence; a program shows `TODO`;
        # "XXX-XX" is a pattern, and 47,XXX are chromosomes.
        r"(?<!\b[Aa] )(?<!\b[Tt]he )(?<![\w-])(?<!\d,)(?!(?<=\w `)\w+`)"
        # What is searched for is named in a row: "TODO/FIXME".
        r"(?!TODO/FIXME)(?<!TODO/)(?:TODO|FIXME|TBD|TBA|XXX)\b(?![-_*.]?[Xx])"
        r"(?! (?:syndrome|karyotype|females?|women|girls?)\b)"
        r"(?!\.(?:md|txt|rst|org)\b)(?! (?:means|stands for)\b)"
        r"(?!`? (?:app|comment|item|line|list)s?\b)",
        "TODO: describe the data.",
        is_cased=True,
    ),
    Form(
        spelled("_", "todo|fixme|tbd|tba", "_"),
        r"(?:^|(?<=[\s|(]))_{1,2}(?:TODO|FIXME|TBD|TBA)_{1,2}(?=$|[\s|),.])",
        "| AUROC | _TBD_ |",
        is_cased=True,
    ),
    Form(("todo:",), r"^[\W_]*[Tt]odo:", "- Todo: describe the data.", is_cased=True),
    Form(("year xxxx",), r"\byear xxxx\b", "All births of the year XXXX."),
    Form(("insert",), r"\bINSERT [A-Z ]{2,40} HERE\b", "INSERT FIGURE HERE", is_cased=True),
    # In quotation marks they are spoken of.
    Form(("lorem ipsum",), r"(?<![\"'`])\blorem ipsum\b", "Lorem ipsum dolor sit amet."),
    Form(
        ("copyright", "©"),
        r"(?:\bcopyright\b|©)[^\n]{0,20}?(?:[\[<{](?:year|yyyy|(?:full ?)?name"
        r"|name of copyright owner|copyright holders?|your[\w ]{1,20})[\]>}]"
        r"|\b(?:19|20)xx\b|\byyyy\b|\byour (?:full )?(?:name|organi[sz]ation|company)\b)",
        "Copyright (c) [year] [fullname]",
    ),
    Form(
        spelled("to be ", f"{_DONE}|filled"),
        # What "needs to be added" is a step of a manual.
        rf"(?<!needs )(?<!need )(?<!have )(?<!has )\bto be (?:{_DONE}|filled (?:in|out))\b",
        "Results are to be announced.",
    ),
    Form(
        spelled("(to|(will", " be ", _DONE),
        rf"\((?:to|will) be (?:{_DONE})\b[^)\n]{{0,40}}\)",
        "(will be added after the review)",
    ),
    Form(
        spelled(_HOSTS, "/|:", "your*|my*|user*|org*|github_*|githubu*|owner/*|<|{|["),
        # Pictures that are pasted into GitHub's editor lie at /user-attachments.
        r"(?:git(?:hub|lab)\.(?:com|io)|bitbucket\.org)[/:](?!user-attachments)<?\{?\[?"
        r"(?:your|my-?user|user(?:-?name)?\b|org(?:anization)?\b|github[-_]?user|owner/(?:repo|<|\{)"
        r"|<)[^\s)\"']{0,80}",
        "git clone https://bitbucket.org/username/readmission.git",
    ),
    Form(
        spelled("/", "repo|repository|project", "_|-", "name"),
        r"(?:github|gitlab|bitbucket)\.(?:com|org)[/:][\w.-]{1,39}/(?:repo(?:sitory)?|project)[-_]name\b",
        "https://github.com/jane/repo_name",
    ),
    Form(
        spelled("github.com/|gitlab.com/", _FOREIGN, "-|_"),
        rf"(?:github|gitlab)\.com/(?:{_FOREIGN})[-_]\w{{1,30}}",
        "https://github.com/votre-nom",
    ),
    Form(
        spelled("your", "|-|_|.", "@|name@|email@|e-mail@"),
        r"(?<!=)\byour[-_.]?(?:name|e-?mail)?@",
        "Write to your-name@clinic.",
    ),
    Form(
        spelled("linkedin.com/in/|github.com/|kaggle.com/", "your*"),
        r"\b(?:linkedin\.com/in|github\.com|kaggle\.com)/your[-_]?\w{0,30}",
        "https://www.linkedin.com/in/yourprofile",
    ),
    Form(
        spelled("twitter.com/|x.com/|[@", "your_", "*"),
        r"(?:\b(?:twitter|x)\.com/|\[@)your_\w{1,30}",
        "[@your_twitter](https://twitter.com/your_twitter)",
    ),
    Form(
        ("email@email_client.com",),
        r"\bemail@email_client\.com\b",
        "Write to email@email_client.com.",
    ),
    Form(
        ("@your*",),
        r"\b[\w.+-]{1,40}@your[-_]?\w{0,30}\.\w{2,10}",
        "Write to me@yourclinic.org.",
    ),
    Form(
        ("placeholder",),
        r"[\w/-]{0,80}\bplaceholder\b[\w-]{0,40}\.(?:png|gif|jpe?g|svg)\b",
        "![Dashboard](img/placeholder.png)",
    ),
    Form(
        ("via.placeholder.com/",),
        r"\bvia\.placeholder\.com/\S{0,40}",
        "![Dashboard](https://via.placeholder.com/800x400)",
    ),
    Form(
        ("replace_with_",),
        r"https?://\S{0,200}\breplace_with_\w{1,40}",
        "See https://example.org/REPLACE_WITH_ID.",
    ),
    Form(
        spelled("://", "<|your*|[your*"),
        # A server, a service or a port of the reader's own is a setting, not a gap.
        r"https?://(?!\S{0,60}(?:[-_<]ip\b|backend|endpoint|server|resource|ngrok|supabase|upstash"
        r"|azure|:\d|\.example\.(?:com|org|net)\b))(?:<[^>\s]{1,40}>|\[?your[-_.]?)[^\s)\"']{0,80}",
        "See https://<host>/docs.",
    ),
    Form(
        spelled("<|< ", f"your|this|{_THINGS}", "*"),
        # "postgres://<user>:<password>@<host>" is a form, which the reader fills in.
        r"(?<!://)(?<![@'\"])<\s?(?:(?:your|this)[-_ ]?)?"
        r"(?:repo|repository|project|user|git(?:hub|lab)?|feature|download|link|host)"
        r"(?:[-_ ]?(?:name|url|link|date|id|here|host|user|username|profile))?\s?>",
        "Clone <repo-url> first.",
    ),
    Form(
        spelled("<|< ", "your"),
        r"<\s?your[-_ ](?:full[-_ ])?(?:name|e-?mail|linkedin[-_ ]?\w{0,12}|university|title)\s?>",
        "Author: <Your Name>",
    ),
    Form(("<your",), r"<your (?:text|description|answer)(?: here)?>", "<your text>"),
    Form(
        ("git clone [", "cd [", "git clone <", "cd <"),
        r"(?:(?<=\bgit clone )|(?<=\bcd ))(?:\[[a-z][a-z /-]{1,40}\](?!\()|<[a-z][a-z /-]{1,40}>)",
        "git clone [repository-url]",
    ),
    Form(
        ("{{",),
        r"\{\{ ?cookiecutter\.(?:project|repo|author|your|user)_?\w{0,30} ?\}\}",
        "# {{ cookiecutter.project_name }}",
    ),
    Form(
        spelled("<", "insert|add|describe|replace"),
        r"<(?:insert|add|describe|replace)[-_ ][\w /'-]{1,50}>",
        "Trained on <insert data set>.",
    ),
    Form(
        ("coming soon",),
        # What ends with a colon introduces plans.
        r"^[\W_]*coming soon\b[^\n]{0,40}(?<![: \t])(?<!:\*\*)[ \t]*$",
        "Coming soon!",
    ),
    Form(
        ("xxxx*",),
        r"(?:\bzenodo\.|\barxiv(?:\.org/\w{3}/|: ?)(?:\d{4}\.)?|\b10\.(?:\d{4,9}/[^\sx]{0,30})?"
        r"|\bpmid:? ?|\bnct)x{4,}[\w.]{0,20}",
        "https://doi.org/10.5281/zenodo.XXXXXXX",
    ),
    Form(
        _yours("user|username"),
        # Behind a sign of equality it is the value of a setting.
        r"(?<!=)(?<!=['\"])\byour[-_ ]?user[-_ ]?name\b",
        "Log in as your_username.",
    ),
    Form(
        _yours("github"),
        r"(?<!\bis )(?<!\benter )(?<!\bwith )(?<!\buse )(?<!\badd )"
        r"\byour[-_ ]?github[-_ ](?:(?:user)?name|profile|handle)\b",
        "Follow your-github-handle.",
    ),
    Form(
        _yours("linkedin"),
        r"\byour[-_ ]?linkedin[-_ ](?:profile|handle|url)\b",
        "Write to me: your-linkedin-profile",
    ),
    Form(
        _yours("repo|repository|org|organization|app|project"),
        r"\byour[-_ ]?(?:repo(?:sitory)?[-_](?:name|url)"
        r"|(?:org(?:anization)?|app|project)[-_]name)\b",
        "cd your-repo-name",
    ),
    Form(_yours("dataset"), r"\byour[-_ ]?dataset[-_]\w{1,20}\b", "Put it into your_dataset_dir."),
    Form(_yours("domain"), r"\byour[-_ ]?domain\.\w{2,6}\b", "Open yourdomain.com."),
    Form(_yours("name"), r"\byour[-_ ]?name[-_ ]here\b", "By your-name-here"),
    Form(_yours("email"), r"\byour[-_ ]?email@\S{1,30}\b", "Write to youremail@gmail.com."),
    Form(
        ("coming soon", "goes here", "go here"),
        r"\b(?:link|screenshot|image|demo|description|citation)s? (?:of [\w ]{2,30} )?"
        r"(?:coming soon|go(?:es)? here)\b",
        "Screenshots go here.",
    ),
    Form(
        spelled("link|screenshot|image|demo|description|text|content", "|s", " here"),
        r"\badd (?:your |the |a )?(?:link|screenshot|image|demo|description|text|content)s? here\b",
        "Add your screenshot here.",
    ),
)
"""The marks and the names; gaps between brackets are in `template_gaps`."""
