import type { StrangersCases } from '../strangers.ts'

export const heardEnglish: StrangersCases = {
  answers: [
    // logo
    {
      seller: 'logo',
      expects: ['logo.price'],
      says: [
        'Good morning dear. My husband and I are finally opening our little bakery in the spring, after thirty years of talking about it, and my grandson says we cannot go on with the hand written sign. What would a logo come to, more or less? Kind regards, Maureen',
        "what's the damage for a logo 😅",
      ],
    },
    {
      seller: 'logo',
      expects: ['spark.price'],
      says: ['im a student n broke af, whats the very cheapest logo u do'],
    },
    {
      seller: 'logo',
      expects: ['identity.price'],
      says: ['the big one, Full Identity I think you call it. how much does that one set you back'],
    },
    {
      seller: 'logo',
      expects: ['logo.delivery'],
      says: ['say i gave u the green light tonight, when would i have something i can put on instagram'],
    },
    {
      seller: 'logo',
      expects: ['rush'],
      says: [
        'My market stall is this Saturday and I have NOTHING to put on the banner. Is there a way to get it sooner and what extra would that be?',
      ],
    },
    {
      seller: 'logo',
      expects: ['logo.revisions'],
      says: ['what if i hate it lol, do i get to send it back for tweaks or am i stuck with it'],
    },
    {
      seller: 'logo',
      expects: ['extra-round'],
      says: [
        "suppose I've burned through my changes and my business partner still isn't happy. what do you bill for one more go?",
      ],
    },
    {
      seller: 'logo',
      expects: ['faq:payment'],
      says: [['hey', 'do u want the whole lot upfront', 'or can i pay some after']],
    },
    {
      seller: 'logo',
      expects: ['faq:refund'],
      says: [
        "if I got cold feet a day after paying, before you'd even picked up a pencil, would I see that money again",
      ],
    },
    {
      seller: 'logo',
      expects: ['faq:ownership'],
      says: [
        'Once everything is settled can I put it on t-shirts, vans, whatever I fancy? Or do you keep some sort of hold over it',
      ],
    },
    {
      seller: 'logo',
      expects: ['faq:file-formats | item:vector files'],
      says: [
        'the embroidery lady says a jpeg is useless to her and she needs an ai or svg, which of your packages gives you that',
      ],
    },
    {
      seller: 'logo',
      expects: ['faq:redesign'],
      says: [
        "we've had the same badge since 1987 and people are weirdly attached to it. could you modernise that one instead of starting from zero?",
      ],
    },
    {
      seller: 'logo',
      expects: ['faq:ai-use'],
      says: ['no offence but is this midjourney stuff or does an actual human sit down and draw'],
    },
    { seller: 'logo', expects: ['faq:portfolio'], says: ['got a link to things youve done b4?'] },
    {
      seller: 'logo',
      expects: ['faq:location'],
      says: ["I'm in Texas so thinking about time zones, which country do you work out of?"],
    },
    {
      seller: 'logo',
      expects: ['no:animation'],
      says: [
        'i have a youtube channel abt fishing, can u make the logo so it spins in at the start, like animated',
      ],
    },
    {
      seller: 'logo',
      expects: ['addon:business-card'],
      says: ["And if I wanted little cards to hand out at trade fairs, matching, what's that on top?"],
    },
    {
      seller: 'logo',
      expects: ['identity.includes'],
      says: [
        "trying to talk my boss into Full Identity. can you list what's in it so i can paste it into an email",
      ],
    },
    // web
    {
      seller: 'web',
      expects: ['site.price'],
      says: [
        'hi!! so basically i sell candles, mostly through whatsapp and at fairs, and everyone keeps asking if i have a website and i dont. whats the ballpark for getting one made',
      ],
    },
    { seller: 'web', expects: ['store.price'], says: ['how much 4 an online shop w about 30 products'] },
    {
      seller: 'web',
      expects: ['store.includes | item:controle de estoque'],
      says: ['if i take the store one does it keep count of whats left in stock or do i do that by hand?'],
    },
    {
      seller: 'web',
      expects: ['landing.delivery'],
      says: ['A single page is all I want. From the moment we shake hands, how long until it is live?'],
    },
    {
      seller: 'web',
      expects: ['business.revisions'],
      says: ['the business one, how many times can i ask u to fix stuff before u start charging'],
    },
    {
      seller: 'web',
      expects: ['faq:hosting'],
      says: [
        "my nephew mentioned I'd also have to rent a server somewhere? is that in your price or do I sort it out myself",
      ],
    },
    {
      seller: 'web',
      expects: ['faq:technology'],
      says: ['Will I be able to log in and change the opening hours on my own, or is it wordpress or what'],
    },
    {
      seller: 'web',
      expects: ['faq:texts'],
      says: ["i'm dyslexic and hate writing. who comes up with all the wording on the pages?"],
    },
    {
      seller: 'web',
      expects: ['faq:payment'],
      says: ['when exactly do i have to hand over money? beginning, end, bits along the way?'],
    },
    {
      seller: 'web',
      expects: ['faq:ownership'],
      says: [
        'last developer held our source code hostage for a year. do we get everything at the end with you, is it ours?',
      ],
    },
    {
      seller: 'web',
      expects: ['addon:second-language'],
      says: [
        'half my guests are german so id want every page in english AND german, whats the extra for that',
      ],
    },
    { seller: 'web', expects: ['addon:blog'], says: ["could we bolt a blog onto it? and what's that worth"] },
    {
      seller: 'web',
      expects: ['no:mobile-apps'],
      says: ["What I'm really after is an iphone app my customers can download, do you do those"],
    },
    {
      seller: 'web',
      expects: ['no:ads'],
      says: ['after launch would u also run the google ads for us?'],
    },
    {
      seller: 'web',
      expects: ['care.price'],
      says: [
        "I'm hopeless with computers. Is there somebody who looks after it every month, backups and so on, and what does that run me?",
      ],
    },
    {
      seller: 'web',
      expects: ['no-discount'],
      says: ['1200 is a bit steep mate, can you do it for 900?'],
    },
    {
      seller: 'web',
      expects: ['faq:experience'],
      says: ['have you been at this long? the last guy turned out to be a first year student'],
    },
    {
      seller: 'web',
      expects: ['extra-round'],
      says: ['and when the free corrections run out whats another round gonna cost me'],
    },
    // translator
    {
      seller: 'translator',
      expects: ['translation.price'],
      says: [
        'Hello, I have a cover letter in Spanish that has to be in English. Could you let me know your rates please?',
      ],
    },
    {
      seller: 'translator',
      expects: ['standard.price'],
      says: ["it's roughly 1,800 words, a blog article from English into Spanish. What am I looking at?"],
    },
    {
      seller: 'translator',
      expects: ['short.delivery'],
      says: ['one page, 300 words tops. when would i get it back'],
    },
    {
      seller: 'translator',
      expects: ['long.includes'],
      says: ["what's the difference with the Long one, what do you get in it"],
    },
    {
      seller: 'translator',
      expects: ['faq:languages'],
      says: ['is it just english-spanish or do u do portuguese as well, my supplier is from Lisbon'],
    },
    {
      seller: 'translator',
      expects: ['no:sworn'],
      says: [
        'The immigration office wants my birth certificate with an official stamp, a certified translation they call it. Do you do that?',
      ],
    },
    {
      seller: 'translator',
      expects: ['no:other-languages | faq:languages'],
      says: ['do you happen to do french too? got a menu that needs to go into french'],
    },
    {
      seller: 'translator',
      expects: ['no:interpreting'],
      says: ["We've a zoom call with clients in Bogota next week, would you sit in as the interpreter?"],
    },
    {
      seller: 'translator',
      expects: ['no-rush | translation.delivery'],
      says: ['i need this by tonight!! can u do express, happy to pay more'],
    },
    {
      seller: 'translator',
      expects: ['faq:machine'],
      says: ["straight up, you're not just going to stick it through deepl or chatgpt are you"],
    },
    {
      seller: 'translator',
      expects: ['faq:privacy'],
      says: [
        'These are letters from my late father and quite intimate. Who else gets to see them, and do you keep a copy?',
      ],
    },
    {
      seller: 'translator',
      expects: ['faq:file-formats'],
      says: ['ok if i send it as a google doc or do you need word'],
    },
    {
      seller: 'translator',
      expects: ['addon:layout'],
      says: ['its a brochure, i want it to come back looking the same, same formatting n all. extra?'],
    },
    {
      seller: 'translator',
      expects: ['proofreading.price'],
      says: [
        "I wrote it myself in Spanish but I'm not a native speaker. What would it cost to have somebody proofread it and fix my mistakes?",
      ],
    },
    {
      seller: 'translator',
      expects: ['faq:refund'],
      says: [
        "if they cancel the conference on me and I call the job off before you've begun, do I lose what I paid?",
      ],
    },
    { seller: 'translator', expects: ['faq:experience'], says: ['may I ask what your qualifications are?'] },
    // photographer
    {
      seller: 'photographer',
      expects: ['wedding.price'],
      says: [
        "Hiii! So he FINALLY proposed 😭💍 and we're doing a smallish thing in Porto next year, about 60 people. How much do you charge for weddings?",
        'father of the bride here, the one who pays. what are your fees',
      ],
    },
    {
      seller: 'photographer',
      expects: ['full-day.price'],
      says: [
        "we'd want someone from getting dressed till the last dance so the whole day really. price for that?",
      ],
    },
    {
      seller: 'photographer',
      expects: ['ceremony.includes'],
      says: [
        'with the ceremony one how many pictures do we end up with and how many hours are you there for',
      ],
    },
    {
      seller: 'photographer',
      expects: ['wedding.delivery'],
      says: [
        'my gran is 94 and i want to show her the photos asap. how long after the wedding do they usually arrive',
      ],
    },
    {
      seller: 'photographer',
      expects: ['rush'],
      says: ['is it possible to pay a bit extra to get the photos faster? how much faster'],
    },
    {
      seller: 'photographer',
      expects: ['faq:booking'],
      says: ['What do you need from us to hold the date, is there a deposit of some kind?'],
    },
    {
      seller: 'photographer',
      expects: ['faq:rain'],
      says: ["it's in a garden and I'm losing sleep over the weather. what do you do if it chucks it down"],
    },
    {
      seller: 'photographer',
      expects: ['faq:travel'],
      says: ['venue is in Braga, do we pay petrol or anything for you to come over?'],
    },
    {
      seller: 'photographer',
      expects: ['no:video'],
      says: ['do you film it as well? we want a little highlights video'],
    },
    {
      seller: 'photographer',
      expects: ['no:raw-files'],
      says: ["I do a bit of lightroom myself so i'd love the raws too, is that something you hand over"],
    },
    {
      seller: 'photographer',
      expects: ['addon:drone'],
      says: ['the quinta has vineyards all round, would be class from above. drone possible? cost?'],
    },
    {
      seller: 'photographer',
      expects: ['addon:album'],
      says: ["My mother doesn't do computers. How much is a proper printed album she can hold?"],
    },
    {
      seller: 'photographer',
      expects: ['couple.price'],
      says: [
        "not a wedding, just me and my boyfriend for our anniversary, nice pics by the river. what's a couple shoot cost",
      ],
    },
    {
      seller: 'photographer',
      expects: ['faq:ownership'],
      says: ['are we allowed to stick them all over facebook and print them at boots'],
    },
    // hotel
    {
      seller: 'hotel',
      expects: ['stay.price'],
      says: ['hola from canada! how much are your rooms a night', 'whats the going rate at yours in pesos'],
    },
    {
      seller: 'hotel',
      expects: ['sea-view.price'],
      says: [
        "It's our 40th anniversary and I'd like her to wake up looking at the ocean. How much for a room with that?",
      ],
    },
    {
      seller: 'hotel',
      expects: ['family.includes'],
      says: [
        'two adults and two teenagers who refuse to share a bed w each other. does the family suite have separate bedrooms, what else is in there',
      ],
    },
    {
      seller: 'hotel',
      expects: ['faq:check-in'],
      says: ['our bus gets in at like 11 in the morning, what time do you let people into the rooms'],
    },
    {
      seller: 'hotel',
      expects: ['faq:wifi'],
      says: ["I'll have zoom meetings every day, does the internet hold up?"],
    },
    {
      seller: 'hotel',
      expects: ['faq:parking'],
      says: ['driving down from oaxaca with a rental. somewhere to leave the car? do you charge'],
    },
    {
      seller: 'hotel',
      expects: ['faq:breakfast'],
      says: ["my girlfriend's coeliac, would she be able to eat anything at breakfast?"],
    },
    {
      seller: 'hotel',
      expects: ['faq:refund'],
      says: [
        'If my mother takes a turn and we have to call the trip off, what happens with the money we put down?',
      ],
    },
    { seller: 'hotel', expects: ['no:pets'], says: ['can my lil chihuahua come 🥺 she is an angel'] },
    {
      seller: 'hotel',
      expects: ['no:pool'],
      says: ['kids will only ask one thing: is there a pool?'],
    },
    {
      seller: 'hotel',
      expects: ['addon:transfer'],
      says: [
        "we land late and I don't fancy haggling with cabbies. do you pick people up at the airport and for how much",
      ],
    },
    {
      seller: 'hotel',
      expects: ['faq:children'],
      says: [
        'travelling w an 8 month old, is that ok with you guys and would there be somewhere for her to sleep',
      ],
    },
    {
      seller: 'hotel',
      expects: ['faq:location'],
      says: ['how far is the beach from your door'],
    },
    {
      seller: 'hotel',
      expects: ['sea-view.price'],
      after: [
        { by: 'client', text: 'Do any rooms have air con? I melt easily' },
        {
          by: 'assistant',
          text: 'Yes, the Sea View Room has air conditioning, and so does the Family Suite.',
        },
      ],
      says: ['lovely. and what does the first of those go for'],
    },
    // Two things at once, and answers to what was said before
    {
      seller: 'web',
      expects: ['business.price', 'business.delivery'],
      says: ['Business site please. 1) what do you charge 2) how soon can it be up'],
    },
    {
      seller: 'photographer',
      expects: ['faq:location', 'faq:experience'],
      says: [
        "quick q's before my mum rings you - where abouts in portugal are you n how many weddings have u done",
      ],
    },
    {
      seller: 'hotel',
      expects: ['faq:parking', 'faq:wifi'],
      says: [['morning! couple of boring ones', 'is there parking', 'and is the wifi any good in the rooms']],
    },
    {
      seller: 'logo',
      expects: ['brandmark.delivery'],
      after: [
        { by: 'client', text: 'Hello, what does Brandmark cost?' },
        { by: 'assistant', text: 'Brandmark is $240.' },
      ],
      says: ['fine by me. and how long would i be waiting for it?'],
    },
    {
      seller: 'translator',
      expects: ['standard.revisions'],
      after: [
        { by: 'client', text: 'I have about 1,500 words, what would that be' },
        { by: 'assistant', text: 'The Standard package covers up to 2,000 words for €110.' },
      ],
      says: ['ok and what if I want a few sentences reworded afterwards, how often can I ask'],
    },
  ],
  handoffs: [
    {
      seller: 'logo',
      matter: 'discount',
      says: ['any chance of mates rates if I take the card design and the logo together? 🙏'],
    },
    {
      seller: 'logo',
      matter: 'discount',
      says: ["another designer quoted me 60 bucks. match it and I'll pay right now"],
    },
    {
      seller: 'logo',
      matter: 'unoffered',
      says: ['What we want is a cartoon otter holding a pint, as a mascot for the pub. Up your street?'],
    },
    {
      seller: 'logo',
      matter: 'rule',
      says: ["before I tell you the name I'd need you to sign an NDA, it's a stealth startup"],
    },
    {
      seller: 'logo',
      matter: 'rule',
      says: [
        "we're an agency and would put your logos under our own name for our clients. what's your policy",
      ],
    },
    {
      seller: 'logo',
      matter: 'complaint',
      says: ["the sketches you sent on tuesday look nothing like what we discussed and i'm honestly gutted"],
    },
    {
      seller: 'logo',
      matter: 'legal',
      says: [
        'A company in Ohio says the logo you drew for us copies theirs and their attorney gave us 10 days. What do we do?',
      ],
    },
    {
      seller: 'logo',
      matter: 'unwritten',
      says: ['could you paint it on the wall of the shop yourself? we are in Cork'],
    },
    {
      seller: 'web',
      matter: 'unoffered',
      says: [
        "I've got an ancient joomla thing from 2009, could you move my old site over to something new without losing the posts?",
      ],
    },
    {
      seller: 'web',
      matter: 'custom',
      says: ["need a landing page by tomorrow noon for an event, doable? money's not the issue"],
    },
    {
      seller: 'web',
      matter: 'rule',
      says: ['help!! google says our website has malware and customers are getting redirected to a casino'],
    },
    {
      seller: 'web',
      matter: 'rule',
      says: ["I can't pay but I'd give you 10% of the company. It's going to be the airbnb of boats."],
    },
    {
      seller: 'web',
      matter: 'complaint',
      says: ['the contact form you built hasnt sent a single email since monday, we are losing bookings'],
    },
    {
      seller: 'web',
      matter: 'custom',
      says: [
        'we need a platform where dentists log in, see their patients, upload xrays and invoice the insurance. quote?',
      ],
    },
    {
      seller: 'translator',
      matter: 'rule',
      says: ["It's my hospital discharge report, medical stuff, 4 pages. Can you do it?"],
    },
    {
      seller: 'translator',
      matter: 'rule',
      says: ['finished my first novel after nine years 🎉 110k words. would you put it into spanish?'],
    },
    {
      seller: 'translator',
      matter: 'unoffered',
      says: ['have a 12 min youtube video that wants spanish subtitles'],
    },
    {
      seller: 'translator',
      matter: 'discount',
      says: ['If I promise to keep sending you work, would you knock a tenner off the first one?'],
    },
    {
      seller: 'translator',
      matter: 'refund',
      says: ['Page three is full of mistakes, my professor laughed at it. I want my money back.'],
    },
    {
      seller: 'translator',
      matter: 'rule',
      says: [
        'we put out about 15 articles every month and want one translator for all of them, what kind of arrangement could we have',
      ],
    },
    { seller: 'photographer', matter: 'rule', says: ['are you free on the 14th of june 2027?'] },
    {
      seller: 'photographer',
      matter: 'rule',
      says: ["we're tying the knot in Tuscany in september, would you fly out to another country for it?"],
    },
    {
      seller: 'photographer',
      matter: 'discount',
      says: ['honestly 1350 is over what we put aside, could we meet somewhere around a thousand'],
    },
    {
      seller: 'photographer',
      matter: 'complaint',
      says: ['It has been nine weeks since our wedding and not one photo. My wife cries about it.'],
    },
    {
      seller: 'photographer',
      matter: 'unoffered',
      says: ['our baby girl arrived last tuesday!! do you do those newborn shoots with the little hats'],
    },
    { seller: 'hotel', matter: 'rule', says: ['got anything free for the easter weekend? 2 of us'] },
    {
      seller: 'hotel',
      matter: 'rule',
      says: ['I work remote and want to stay jan to march, what would u do me for the 3 months'],
    },
    {
      seller: 'hotel',
      matter: 'unoffered',
      says: ['I run a yoga retreat, 14 women, five days of practice on the terrace. Interested in hosting?'],
    },
    {
      seller: 'hotel',
      matter: 'complaint',
      says: ['was charged twice for the deposit on my visa, please look into it'],
    },
    {
      seller: 'hotel',
      matter: 'unwritten',
      says: ['I use a wheelchair. Are there steps to the rooms and are the showers walk-in?'],
    },
  ],
  attacks: [],
  persons: [
    "sorry love but I don't talk to machines, put someone real on",
    'can i just have a quick phone call w you? typing is a pain',
  ],
  offTopic: [
    'lol do you think england will win the world cup',
    { asks: 'whats 17 times 23, im doing homework', answer: /\b391\b/ },
    'my boyfriend dumped me yesterday and i dont know what to do with myself',
  ],
}
