import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Visit } from '../../src/protocol/api.ts'
import type { VisitorMessage } from '../../src/protocol/frames.ts'
import { Mark } from '../kit/mark.tsx'
import { Attach } from './attach.tsx'
import { type Pending, type Tappable, tappable } from './chat-state.ts'
import { Choices } from './choices.tsx'
import { ChatFile, type FindFile } from './file.tsx'
import { useHost } from './frame.ts'
import { CloseIcon, SendIcon } from './icons.tsx'
import { fill, type Texts } from './texts.ts'
import { useChat } from './use-chat.ts'

const longest = 4096
/** Who is no further from the end, px, follows it. */
const nearEnd = 80

/** The whole chat page: who answers, the messages, and the place to write. */
export function Chat(props: { slug: string; embedded: boolean; language: string; texts: Texts }) {
  const { texts, language } = props
  const chat = useChat(props.slug)
  const host = useHost()
  const names = {
    assistant: chat.visit?.workspace.assistantName ?? '',
    workspace: chat.visit?.workspace.name ?? '',
  }
  useUnread(chat.state.messages, host)
  useEffect(() => {
    if (names.workspace) document.title = fill(texts.title, names)
  }, [names.workspace])

  return (
    <main class="chat">
      <header class="chat-head">
        <Mark size={32} />
        <div>
          <h1>{names.assistant || ' '}</h1>
          <p>{names.workspace && fill(texts.role, names)}</p>
        </div>
        {chat.reconnecting && (
          <span class="chat-reconnecting" role="status">
            {texts.reconnecting}
          </span>
        )}
        {props.embedded && (
          <button
            type="button"
            class="chat-icon"
            aria-label={texts.close}
            onClick={() => host.tell({ foyer: 'close' })}
          >
            <CloseIcon />
          </button>
        )}
      </header>
      {chat.failure ? (
        <div class="chat-failure" role="alert">
          <p>{texts[chat.failure]}</p>
          {chat.failure === 'unreachable' && (
            <button type="button" class="chat-button" onClick={chat.openAgain}>
              {texts.retry}
            </button>
          )}
        </div>
      ) : (
        <Messages
          visit={chat.visit}
          messages={chat.state.messages}
          pending={chat.state.pending}
          typing={chat.state.typing}
          choices={tappable(chat.state)}
          tap={({ id, title }) => chat.send(title, { choice: id })}
          retry={({ text, clientId, choice }) => chat.send(text, { clientId, ...(choice && { choice }) })}
          find={chat.findFile}
          texts={texts}
          language={language}
        />
      )}
      <Compose texts={texts} ready={chat.failure !== 'unavailable'} send={chat.send} />
    </main>
  )
}

/** Tells the page around us how many messages came while it hid us. */
function useUnread(messages: VisitorMessage[], host: ReturnType<typeof useHost>): void {
  const seen = useRef(0)
  const loaded = useRef(false)
  const received = messages.filter((message) => message.from !== 'you').length
  useEffect(() => {
    if (host.shown || !loaded.current) seen.current = received
    if (messages.length > 0) loaded.current = true
    host.tell({ foyer: 'unread', count: received - seen.current })
  }, [received, host.shown])
}

function Messages(props: {
  visit: Visit | null
  messages: VisitorMessage[]
  pending: Pending[]
  typing: boolean
  choices: Tappable | null
  tap: (choice: Tappable['options'][number]) => void
  retry: (message: Pending) => void
  find: FindFile
  texts: Texts
  language: string
}) {
  const { texts, messages, pending, visit } = props
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
  }, [messages.length, pending.length, props.typing])
  useEffect(() => {
    if (!box.current) return
    // A phone's keyboard, or a field that grows, takes room: what was in sight at the end stays in sight.
    const observer = new ResizeObserver(() => {
      if (atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  const keepPlace = (): void => {
    if (!box.current) return
    const { scrollHeight, scrollTop, clientHeight } = box.current
    atEnd.current = scrollHeight - scrollTop - clientHeight < nearEnd
  }
  const tap = (choice: Tappable['options'][number]): void => {
    // The button that had the focus is about to vanish.
    box.current?.focus()
    props.tap(choice)
  }
  const names = { assistant: visit?.workspace.assistantName ?? '', workspace: visit?.workspace.name ?? '' }
  const time = new Intl.DateTimeFormat(props.language, { hour: 'numeric', minute: '2-digit' })
  const authors = { you: texts.you, assistant: names.assistant, person: fill(texts.person, names) }
  const typist = messages.findLast((message) => message.from !== 'you')?.from ?? 'assistant'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div class="chat-scroll" ref={box} tabIndex={0} onScroll={keepPlace}>
      <div class="chat-inner">
        {visit && <p class="chat-disclosure">{fill(texts.disclosure, names)}</p>}
        <div class="chat-log" role="log" aria-live="polite" aria-label={texts.messages}>
          {messages.map((message, index) => {
            const follows = messages[index - 1]?.from === message.from
            return (
              <article
                key={message.id}
                class={`chat-message chat-${message.from} ${follows ? 'chat-follows' : ''}`}
                aria-label={`${authors[message.from]}, ${time.format(message.at)}`}
              >
                {!follows && message.from !== 'you' && (
                  <p class="chat-author" aria-hidden="true">
                    {authors[message.from]}
                    {message.from === 'assistant' && <span class="chat-ai">{texts.ai}</span>}
                  </p>
                )}
                {message.file && <ChatFile file={message.file} find={props.find} texts={texts} />}
                {message.text !== '' && (
                  <p class="chat-bubble" dir="auto">
                    {message.text}
                  </p>
                )}
                {messages[index + 1]?.from !== message.from && (
                  <time class="chat-time" dateTime={new Date(message.at).toISOString()}>
                    {time.format(message.at)}
                  </time>
                )}
              </article>
            )
          })}
          {pending.map((message) => (
            <article
              key={message.clientId}
              class={`chat-message chat-you chat-${message.state}`}
              aria-label={texts.you}
            >
              <p class="chat-bubble" dir="auto">
                {[...(message.file ? [message.file] : []), ...(message.text ? [message.text] : [])].join(
                  '\n',
                )}
              </p>
              {message.state === 'failed' ? (
                <p class="chat-not-sent" role="alert">
                  {texts.notSent}{' '}
                  <button type="button" onClick={() => props.retry(message)}>
                    {texts.retry}
                  </button>
                </p>
              ) : (
                <span class="chat-time">{texts[message.state]}</span>
              )}
            </article>
          ))}
        </div>
        {props.choices && <Choices choices={props.choices} tap={tap} />}
        <div role="status">
          {props.typing && (
            <p class="chat-typing">
              <span class="chat-bubble" aria-hidden="true">
                <i />
                <i />
                <i />
              </span>
              <span class="visually-hidden">{fill(texts.typing, { name: authors[typist] })}</span>
            </p>
          )}
        </div>
      </div>
    </div>
  )
}

function Compose(props: { texts: Texts; ready: boolean; send: ReturnType<typeof useChat>['send'] }) {
  const { texts } = props
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (!field.current) return
    field.current.style.height = 'auto'
    field.current.style.height = `${field.current.scrollHeight}px`
  }, [text])
  const [tooLarge, setTooLarge] = useState(false)
  const words = text.trim()
  const send = (file?: File): void => {
    if ((words === '' && !file) || !props.ready) return
    setText('')
    setTooLarge(false)
    field.current?.focus()
    props.send(words, file && { file })
  }
  return (
    <form
      class="chat-compose"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {tooLarge && (
        <p class="chat-problem" role="alert">
          {texts.tooLarge}
        </p>
      )}
      <div class="chat-field">
        <Attach texts={texts} disabled={!props.ready} onFile={send} onTooLarge={() => setTooLarge(true)} />
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          maxLength={longest}
          aria-label={texts.label}
          placeholder={texts.placeholder}
          enterkeyhint="send"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            send()
          }}
        />
        <button
          type="submit"
          class="chat-send"
          aria-label={texts.send}
          disabled={words === '' || !props.ready}
        >
          <SendIcon />
        </button>
      </div>
    </form>
  )
}
