import type { StrangersCases } from '../strangers.ts'

export const unmetEnglish: StrangersCases = {
  answers: [
    {
      seller: 'logo',
      expects: ['logo.price'],
      says: ['hiya, whats your rate for a logo? just opened a coffee cart in Galway'],
    },
    { seller: 'logo', expects: ['spark.price'], says: ["cheapest one you've got?"] },
    {
      seller: 'logo',
      expects: ['item:3 logo concepts | item:1 logo concept | addon:extra-concept'],
      says: ['Do I get to choose between a few ideas or is it just the one you come up with'],
    },
    {
      seller: 'logo',
      expects: ['faq:redesign'],
      says: [
        'my nephew made us a logo in paint years ago lol. could you take that one and make it look proper?',
      ],
    },
    {
      seller: 'logo',
      expects: ['item:vector files | faq:file-formats | brandmark.includes'],
      says: ['The sign maker keeps asking me for a vector. Which of your options has that?'],
    },
    {
      seller: 'logo',
      expects: ['extra-round | faq:refund'],
      after: [
        { by: 'client', text: 'Whats in the Brandmark one?' },
        {
          by: 'assistant',
          text: 'Brandmark has 3 logo concepts, vector files and a colour palette, for $240, with 3 rounds of revisions.',
        },
      ],
      says: ["right, and if I'm still not in love with it after the third go?"],
    },
    {
      seller: 'logo',
      expects: ['rush'],
      says: ['Our opening got moved up. Any way to have it in two days??'],
    },
    { seller: 'logo', expects: ['faq:ownership'], says: ['whos copyright is it in the end, yours or mine'] },
    {
      seller: 'logo',
      expects: ['faq:ai-use'],
      says: ['is this midjourney stuff or do you actually sit down and draw'],
    },
    {
      seller: 'logo',
      expects: ['identity.includes', 'identity.price'],
      says: [
        'Good afternoon. My sister and I run a small bakery and are asking a few designers before we decide. Could you tell me what one receives with your most complete package, and what it costs?',
      ],
    },
    { seller: 'logo', expects: ['faq:process'], says: ['ok sounds good. what happens first once I say yes'] },
    {
      seller: 'logo',
      expects: ['addon:business-card'],
      says: ['could you do cards with it as well? how much more is that'],
    },
    { seller: 'logo', expects: ['faq:portfolio'], says: ["can i see some stuff you've done"] },
    {
      seller: 'logo',
      expects: ['no:websites'],
      says: ['and would you make the website too or just the logo'],
    },
    {
      seller: 'logo',
      expects: ['no:animation'],
      says: ["I'd like it to spin a little at the start of my youtube videos, is that something you do"],
    },
    {
      seller: 'logo',
      expects: ['faq:experience'],
      says: ["How long have you been at this if you don't mind my asking"],
    },
    { seller: 'logo', expects: ['ai'], says: ['am i chatting with Nora herself or is this automatic'] },
    { seller: 'logo', expects: ['identity.delivery'], says: ['the $620 one, how many weeks is that'] },
    {
      seller: 'web',
      expects: ['landing.price'],
      says: [['hi', 'whats the price for a one pager, its for my dog walking thing']],
    },
    {
      seller: 'web',
      expects: ['store.price', 'store.delivery'],
      says: [
        "I sell about 30 candles through instagram and want a proper shop now. Price please, and how many weeks till it's up?",
      ],
    },
    {
      seller: 'web',
      expects: ['faq:technology'],
      says: ['can i change the wording myself later without having to bother you every time'],
    },
    {
      seller: 'web',
      expects: ['faq:hosting'],
      says: ['is the domain name in that price or do i buy that myself'],
    },
    {
      seller: 'web',
      expects: ['faq:texts'],
      says: ["I'm hopeless at writing. Do you do the words or is that on me?"],
    },
    {
      seller: 'web',
      expects: ['care.price'],
      says: [
        'hello I was wondering um once the website is online do you look after it like backups and so on and how much would that be a month question mark',
      ],
    },
    {
      seller: 'web',
      expects: ['no-discount'],
      says: ['would it come out cheaper if I paid everything today'],
    },
    { seller: 'web', expects: ['addon:second-language'], says: ["we'd want it in english AND portuguese"] },
    { seller: 'web', expects: ['no:mobile-apps'], says: ['iphone app, do you make those?'] },
    {
      seller: 'web',
      expects: ['no:ads'],
      says: ['So you would be running our google ads as well, is that right?'],
    },
    {
      seller: 'web',
      expects: ['faq:location'],
      says: ['where are you, could we sit down over a coffee some day'],
    },
    { seller: 'web', expects: ['faq:payment'], says: ['Do I have to pay it all in one go'] },
    {
      seller: 'web',
      expects: ['business.revisions'],
      says: ['how many times can I ask for changes with the six page one'],
    },
    {
      seller: 'web',
      expects: ['item:SEO básico'],
      says: ['will people find us on google? or is seo something extra'],
    },
    {
      seller: 'translator',
      expects: ['short.price'],
      says: ['one page letter, spanish to english. how much pls'],
    },
    {
      seller: 'translator',
      expects: ['standard.price', 'standard.delivery'],
      says: [
        "Hi Lucía, I've got roughly 1800 words about olive oil for our site (ES>EN). What would that come to, and when would I have it back?",
      ],
    },
    { seller: 'translator', expects: ['no:other-languages | faq:languages'], says: ['do u do french'] },
    {
      seller: 'translator',
      expects: ['faq:languages'],
      says: [
        'Hello dear, my grandmother left a box of letters in Portuguese and I only read English. Is that a pair you work with?',
      ],
    },
    { seller: 'translator', expects: ['faq:machine'], says: ['be honest do you just run it through deepl'] },
    {
      seller: 'translator',
      expects: ['faq:privacy'],
      says: ["It's my CV with my address and everything, who gets to see it?"],
    },
    { seller: 'translator', expects: ['faq:file-formats'], says: ['got it as a pdf, is that fine?'] },
    {
      seller: 'translator',
      expects: ['no:sworn'],
      says: ['needs a stamp for the immigration office, so the certified kind'],
    },
    {
      seller: 'translator',
      expects: ['no:interpreting'],
      says: ['Could you sit in on a call next month and translate what they say as they say it?'],
    },
    {
      seller: 'translator',
      expects: ['light-proof.price'],
      says: [
        'wrote a blog post in spanish, not my first language... can you just fix the spelling and what does that cost',
      ],
    },
    {
      seller: 'translator',
      expects: ['light-proof.includes', 'deep-proof.includes'],
      says: ['whats the difference between your two proofreading options'],
    },
    {
      seller: 'translator',
      expects: ['addon:layout'],
      says: [
        'The brochure has columns and pictures everywhere. Would it come back looking the same, and is that extra?',
      ],
    },
    { seller: 'translator', expects: ['faq:refund'], says: ['if i change my mind is the money gone'] },
    {
      seller: 'photographer',
      expects: ['ceremony.price'],
      says: [
        'Tiny chapel, 25 people, we only need the ceremony and a few group shots after so 3 hours tops. What would you charge?',
      ],
    },
    {
      seller: 'photographer',
      expects: ['item:500 fotos editadas'],
      says: ["how many pics do we end up with if you're there the full day"],
    },
    {
      seller: 'photographer',
      expects: ['no:raw-files'],
      says: [['one more thing', 'do we get all the unedited ones too? my cousin does lightroom']],
    },
    { seller: 'photographer', expects: ['faq:rain'], says: ['and if it pours??'] },
    {
      seller: 'photographer',
      expects: ['wedding.delivery'],
      says: ['How long after the wedding do couples normally get their photos'],
    },
    { seller: 'photographer', expects: ['faq:booking'], says: ['how much deposit to hold the day'] },
    {
      seller: 'photographer',
      expects: ['addon:drone'],
      says: ["fiancé wants a drone, I say it'll cost a fortune. who's right 😅"],
    },
    { seller: 'photographer', expects: ['no:video'], says: ['do you film as well or photos only'] },
    {
      seller: 'photographer',
      expects: ['couple.price'],
      says: ["no wedding, just him and me at the beach, it's our 10 year anniversary. what's that cost"],
    },
    {
      seller: 'photographer',
      expects: ['faq:travel'],
      says: ['The wedding is in Braga. Do you charge us for getting there?'],
    },
    { seller: 'photographer', expects: ['faq:ownership'], says: ['can we put them on insta afterwards'] },
    {
      seller: 'photographer',
      expects: ['addon:second-photographer'],
      says: ["can someone else be with the groom while you're with me getting ready? what would that add"],
    },
    {
      seller: 'photographer',
      expects: ['rush'],
      says: [
        'My gran is poorly and I would so love to show her the pictures soon. Is there any way of getting them sooner than the normal time?',
      ],
    },
    { seller: 'hotel', expects: ['stay.price'], says: ['how much a night for 2'] },
    { seller: 'hotel', expects: ['item:aire acondicionado'], says: ['which rooms have ac'] },
    { seller: 'hotel', expects: ['no:pets'], says: ["can my dog come, he's tiny i promise"] },
    { seller: 'hotel', expects: ['faq:check-in'], says: ['What time do we have to be out on the last day?'] },
    {
      seller: 'hotel',
      expects: ['faq:wifi'],
      says: ['I work from my laptop, video calls most of the day. Is the internet up to that?'],
    },
    {
      seller: 'hotel',
      expects: ['faq:breakfast'],
      says: ['coeliac here, will there be something for me in the morning'],
    },
    {
      seller: 'hotel',
      expects: ['family.price'],
      says: [
        "Hi there, we've been dreaming of Puerto for years and finally got the flights! It's my wife, me and the twins (they're 9). Which of your rooms would you put us in and what does it cost per night?",
      ],
    },
    { seller: 'hotel', expects: ['no:pool'], says: ['do you have a pool or is it just the beach'] },
    {
      seller: 'hotel',
      expects: ['addon:transfer'],
      says: ['can someone fetch us at the airport & how much'],
    },
    {
      seller: 'hotel',
      expects: ['faq:location'],
      says: ["Is it a long walk to the sand? My mum's knees aren't great."],
    },
    { seller: 'hotel', expects: ['faq:refund'], says: ['say plans change, do we get our money back'] },
    {
      seller: 'hotel',
      expects: ['faq:children'],
      says: ['travelling with a 7 month old, is there somewhere for her to sleep'],
    },
  ],
  handoffs: [
    {
      seller: 'logo',
      matter: 'unoffered',
      says: ['would you draw a little fox to go with the name, like a character kids would recognise'],
    },
    { seller: 'logo', matter: 'discount', says: ['can you do 60?'] },
    {
      seller: 'logo',
      matter: 'unwritten',
      says: ['our name is also written in thai, could you do that version of the logo'],
    },
    { seller: 'logo', matter: 'unwritten', says: ['does the colour palette come with pantone codes'] },
    {
      seller: 'logo',
      matter: 'rule',
      says: [
        "We're a small studio and would be passing your logos on to our customers under our own name. Do you do that?",
      ],
    },
    {
      seller: 'logo',
      matter: 'rule',
      says: ['would you sign something first so the name doesnt get out before launch'],
    },
    { seller: 'logo', matter: 'complaint', says: ['the files you sent me wont open'] },
    {
      seller: 'logo',
      matter: 'unwritten',
      says: ['Do I get the font too or do I need to buy that somewhere'],
    },
    {
      seller: 'logo',
      matter: 'unwritten',
      says: ['could you do the lettering for the van with the same logo, sides and back'],
    },
    { seller: 'logo', matter: 'personal', says: ['have you got kids yourself nora?'] },
    { seller: 'logo', matter: 'unwritten', says: ['how many logos have you done so far, ballpark'] },
    {
      seller: 'web',
      matter: 'unoffered',
      says: ['our shop is on wix now, can you bring everything over to the new one'],
    },
    {
      seller: 'web',
      matter: 'custom',
      says: ["Online store but with about 400 products. What's the damage?"],
    },
    { seller: 'web', matter: 'unwritten', says: ['can people book a table on it and leave a deposit'] },
    {
      seller: 'web',
      matter: 'rule',
      says: ["Rather than cash I'd give you 10% of the business, would you consider it?"],
    },
    {
      seller: 'web',
      matter: 'complaint',
      says: ['contact form on my site is dead since yesterday, customers are calling me'],
    },
    { seller: 'web', matter: 'unwritten', says: ['would it talk to our salesforce'] },
    { seller: 'web', matter: 'custom', says: ['need the landing page live by this friday. doable?'] },
    { seller: 'web', matter: 'unwritten', says: ['is what you build ok with gdpr, cookies banner and such'] },
    { seller: 'web', matter: 'unwritten', says: ["What happens to the maintenance if you're on holiday?"] },
    { seller: 'translator', matter: 'rule', says: ["it's a patent application, 4 pages"] },
    { seller: 'translator', matter: 'unoffered', says: ['Short company video, needs english captions'] },
    { seller: 'translator', matter: 'custom', says: ['12,000 words es to en, price?'] },
    {
      seller: 'translator',
      matter: 'unwritten',
      says: ['is it brazilian portuguese or the one from portugal'],
    },
    {
      seller: 'translator',
      matter: 'unwritten',
      says: ['could you also record yourself reading it out, its for our phone greeting'],
    },
    {
      seller: 'translator',
      matter: 'complaint',
      says: ["You translated our director's name. His NAME. This went out to two hundred people."],
    },
    {
      seller: 'translator',
      matter: 'unwritten',
      says: ['Do you have liability insurance? Our purchasing people ask for it.'],
    },
    { seller: 'photographer', matter: 'rule', says: ['are you free on 14 june next year?'] },
    { seller: 'photographer', matter: 'rule', says: ["we're getting married in tuscany, would you come"] },
    { seller: 'photographer', matter: 'unwritten', says: ['do you do christenings as well'] },
    { seller: 'photographer', matter: 'custom', says: ['Could we pay it off over twelve months instead?'] },
    { seller: 'photographer', matter: 'unwritten', says: ["who comes if you're ill that day"] },
    {
      seller: 'photographer',
      matter: 'unwritten',
      says: ['have you ever done an indian wedding? three days, lots of colour'],
    },
    {
      seller: 'photographer',
      matter: 'complaint',
      says: ["Three months and still no gallery. I've written twice."],
    },
    { seller: 'photographer', matter: 'legal', says: ["you'll be hearing from my solicitor"] },
    { seller: 'photographer', matter: 'unwritten', says: ['sony or canon?'] },
    { seller: 'hotel', matter: 'rule', says: ['anything free over new years'] },
    { seller: 'hotel', matter: 'unwritten', says: ['is there a hairdryer in the room'] },
    {
      seller: 'hotel',
      matter: 'custom',
      says: ["our flight's only at 8pm, could we keep the room till 5 or so"],
    },
    { seller: 'hotel', matter: 'unwritten', says: ['Would it work for someone in a wheelchair?'] },
    { seller: 'hotel', matter: 'rule', says: ['staying for six weeks from january, whats the rate'] },
    {
      seller: 'hotel',
      matter: 'complaint',
      says: ['I left my kindle in the garden room last week, did anyone find it'],
    },
    { seller: 'hotel', matter: 'unwritten', says: ['how far is the airport from you'] },
    { seller: 'hotel', matter: 'unwritten', says: ['do you do dinner too or only breakfast'] },
    {
      seller: 'logo',
      matter: 'discount',
      after: [
        { by: 'client', text: 'how much is the 3 concepts one' },
        { by: 'assistant', text: 'Brandmark is $240, with 3 logo concepts, and takes 6 days.' },
      ],
      says: ['hmm my mate got his for half that off some guy online, could you match it?'],
    },
  ],
  attacks: [],
  persons: [
    'can i just ring someone',
    "Not to be rude but I don't do bots, who can call me back?",
    "i'd rather sort this out with the owner directly please",
  ],
  offTopic: [],
}
